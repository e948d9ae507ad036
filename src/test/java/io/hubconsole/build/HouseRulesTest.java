package io.hubconsole.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of the house, and shows for each that it can fail. */
@Execution(ExecutionMode.CONCURRENT)
class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.hubconsole");

  /** A house built wrong on purpose: one violation for each rule. */
  private static final JavaClasses WRONG_HOUSE =
      new ClassFileImporter().importPackages("io.hubconsole.build.wronghouse");

  static Stream<String> rules() {
    return new HouseRules("io.hubconsole").all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(String rule) {
    EvaluationResult result = rule("io.hubconsole", rule).evaluate(HOUSE);
    assertThat(result.getFailureReport().getDetails()).as(rule).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theWrongHouseBreaks(String rule) {
    EvaluationResult result = rule("io.hubconsole.build.wronghouse", rule).evaluate(WRONG_HOUSE);
    assertThat(result.hasViolation()).as(rule).isTrue();
  }

  private static ArchRule rule(String house, String name) {
    return Objects.requireNonNull(new HouseRules(house).all().get(name));
  }
}
