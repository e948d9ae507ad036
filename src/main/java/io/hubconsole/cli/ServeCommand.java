package io.hubconsole.cli;

import io.hubconsole.cli.ServerStarter.Privacy;
import io.hubconsole.desk.hubs.DatabaseUrl;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the hub in a folder or a database over HTTP until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  /** The variable that holds the password of the certificate's file or key. */
  private static final String TLS_PASSWORD = "HUB_TLS_PASSWORD";

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "serveData")
  private @Nullable Path data;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      descriptionKey = "serveHost")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      descriptionKey = "servePort")
  private int port;

  @Option(names = "--mail", paramLabel = "MAIL", descriptionKey = "serveMail")
  private @Nullable String mail;

  @Mixin private final KeptLogOptions keptLog = new KeptLogOptions();

  @ArgGroup private @Nullable PrivacyOptions privacy;

  /** One of them. */
  static final class PrivacyOptions {
    @Option(names = "--plain-http", descriptionKey = "servePlainHttp")
    private boolean plainHttp;

    @Option(names = "--tls-pkcs12", paramLabel = "FILE", descriptionKey = "servePkcs12")
    private @Nullable Path pkcs12;

    @ArgGroup(exclusive = false)
    private @Nullable PemOptions pem;
  }

  /** Both of them. */
  static final class PemOptions {
    @Option(
        names = "--tls-certificate",
        paramLabel = "FILE",
        required = true,
        descriptionKey = "serveCertificate")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", required = true, descriptionKey = "serveKey")
    private @Nullable Path key;
  }

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          context.texts().get("usage.port", Integer.toString(HIGHEST_PORT)));
    }
    Optional<DatabaseUrl> url = database.url(context);
    context
        .server()
        .serve(
            new ServerStarter.Wanted(
                Objects.requireNonNull(data),
                url,
                host,
                port,
                Optional.ofNullable(mail),
                keptLog.kept(),
                privacy()),
            address -> context.out().println("listening on " + address),
            () ->
                url.ifPresentOrElse(
                    there -> context.sayError("serve.emptyDatabase", there.shown()),
                    () -> context.sayError("serve.empty", String.valueOf(data))));
    return ExitCode.DONE.number();
  }

  private Privacy privacy() {
    Optional<String> password = Optional.ofNullable(context.environment().get(TLS_PASSWORD));
    if (privacy == null) {
      return new Privacy.LoopbackAlone();
    }
    if (privacy.pkcs12 != null) {
      return new Privacy.Pkcs12(privacy.pkcs12, password);
    }
    if (privacy.pem != null) {
      return new Privacy.Pem(
          Objects.requireNonNull(privacy.pem.certificate),
          Objects.requireNonNull(privacy.pem.key),
          password);
    }
    return privacy.plainHttp ? new Privacy.PlainHttp() : new Privacy.LoopbackAlone();
  }
}
