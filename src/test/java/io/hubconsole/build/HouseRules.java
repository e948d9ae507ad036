package io.hubconsole.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The arrows and habits of the house, over any house: the real one, and one built wrong in which
 * each rule must be seen failing.
 */
final class HouseRules {
  private final String house;

  /**
   * The rules of the house whose packages lie below that one.
   *
   * @param house such as {@code io.hubconsole}
   */
  HouseRules(String house) {
    this.house = house;
  }

  /** Every rule by its name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("hubKnowsOnlyTheJdk", knowsOnlyTheJdk("hub"));
    rules.put("textKnowsOnlyTheJdk", knowsOnlyTheJdk("text"));
    rules.put("storageKnowsOnlyTheJdk", knowsOnlyTheJdk("storage"));
    rules.put("wireKnowsHub", knowsOnly("wire", "hub"));
    rules.put("rowsKnowWireHub", knowsOnly("rows", "wire", "hub"));
    rules.put(
        "logIndexKnowsStorageRowsWireHub", knowsOnly("logindex", "storage", "rows", "wire", "hub"));
    rules.put(
        "embeddedKnowsStorageLogIndexRowsWireHubText",
        knowsOnly("embedded", "storage", "logindex", "rows", "wire", "hub", "text"));
    rules.put("remoteKnowsWireHubText", knowsOnly("remote", "wire", "hub", "text"));
    rules.put(
        "offlineKnowsStorageLogIndexRowsWireHubText",
        knowsOnly("offline", "storage", "logindex", "rows", "wire", "hub", "text"));
    rules.put("deskKnowsStorageWireHubText", knowsOnly("desk", "storage", "wire", "hub", "text"));
    rules.put("serverKnowsDeskWireHubText", knowsOnly("server", "desk", "wire", "hub", "text"));
    rules.put("cliKnowsDeskWireHubText", knowsOnly("cli", "desk", "wire", "hub", "text"));
    rules.put("uiKnowsDeskWireHubText", knowsOnly("ui", "desk", "wire", "hub", "text"));
    rules.put("nobodyKnowsTheCompositionRoot", nobodyKnowsTheCompositionRoot());
    rules.put("viewModelsKnowNoPixels", viewModelsKnowNoPixels());
    rules.put("pixelsAreInUiAlone", pixelsAreInUiAlone());
    rules.put("onlyCommandsPrint", onlyCommandsPrint());
    rules.put("nothingOfAwt", nothingOfAwt());
    rules.put("noStaticState", noStaticState());
    rules.put("noDrawers", noDrawers());
    return rules;
  }

  private ArchRule knowsOnlyTheJdk(String part) {
    return classes()
        .that(resideInAnyPackage(house + "." + part + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(house + "." + part + "..", "java..", "org.jspecify.."))
        .allowEmptyShould(true);
  }

  private ArchRule knowsOnly(String part, String... below) {
    String[] others =
        Stream.of(
                "hub",
                "text",
                "wire",
                "storage",
                "rows",
                "logindex",
                "embedded",
                "remote",
                "offline",
                "desk",
                "server",
                "cli",
                "ui")
            .filter(other -> !other.equals(part) && !List.of(below).contains(other))
            .map(other -> house + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAnyPackage(house + "." + part + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true);
  }

  private ArchRule nobodyKnowsTheCompositionRoot() {
    return noClasses()
        .that(resideInAnyPackage(house + ".*.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(house));
  }

  private ArchRule viewModelsKnowNoPixels() {
    return noClasses()
        .that(nameMatching(".*ViewModel(\\$.*)?"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
  }

  private ArchRule pixelsAreInUiAlone() {
    return noClasses()
        .that(resideOutsideOfPackages(house + ".ui..", house))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
  }

  private ArchRule onlyCommandsPrint() {
    return noClasses()
        .that(resideOutsideOfPackages(house + ".cli..", house))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  /** The runtime of a package has no java.desktop. */
  private static ArchRule nothingOfAwt() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.awt..", "java.beans..", "javax.swing..", "javax.imageio.."));
  }

  private static ArchRule noStaticState() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveName("$assertionsDisabled")
        .should()
        .beFinal();
  }

  private static ArchRule noDrawers() {
    DescribedPredicate<JavaClass> drawer =
        DescribedPredicate.describe(
            "a drawer's name",
            type -> type.getSimpleName().matches(".*(Utils?|Helpers?|Managers?|Common)"));
    return noClasses().should(ArchConditions.be(drawer));
  }
}
