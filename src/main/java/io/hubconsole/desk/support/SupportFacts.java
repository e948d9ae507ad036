package io.hubconsole.desk.support;

import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.profiles.Profiles;
import io.hubconsole.desk.secrets.KnownSecrets;
import io.hubconsole.desk.settings.Settings;
import java.net.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a bundle is made from.
 *
 * @param version of the product
 * @param schemas the newest schema that this version knows, by the kind of store
 * @param ways by which proxies a call to an address leaves this machine, each tried after the one
 *     before it; none where it is no address
 * @param environment the variables of this process; only looked through for secrets
 */
public record SupportFacts(
    String version,
    Map<String, String> schemas,
    MachineSettings machine,
    Supplier<Settings> settings,
    Supplier<Profiles> profiles,
    KnownSecrets secrets,
    Function<String, List<Proxy>> ways,
    Map<String, String> environment,
    Clock clock) {}
