package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases, found by those whose they are. */
abstract class CaseContract extends HubContract {
  CaseContract(Starter starter) {
    super(starter);
  }

  private List<Integer> search(String text) {
    return ids(CaseSearch.ofText(text));
  }

  private List<Integer> ids(CaseSearch search) {
    return ids(hub().searchCases(search, PageRequest.first(100)));
  }

  private static List<Integer> ids(CasePage page) {
    return page.cases().stream().map(ServiceCase::id).toList();
  }

  @Test
  void aCaseIsFoundWhole() {
    assertThat(hub().findCase(GUID))
        .hasValueSatisfying(
            found -> {
              assertThat(found.id()).isEqualTo(CASE);
              assertThat(found.partnerId()).isEqualTo(10);
              assertThat(found.serviceProviderId()).isEqualTo(2);
              assertThat(found.isFinal()).isTrue();
              assertThat(found.orderReference()).isEqualTo("PO-77/ÅÄÖ");
              assertThat(found.consumer()).isNotNull();
              assertThat(found.consumer().displayName()).isEqualTo("Åsa Sørensen");
              assertThat(found.customer()).isNull();
              assertThat(found.createdAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
              assertThat(found.further().text()).contains("\"channel\":\"web\"");
            });
  }

  @Test
  void partnersAndWorkshopsSeeTheirOwnCasesAlone() {
    assertThat(hub(SECOND_PROVIDER).findCase(GUID)).isPresent();
    assertThat(hub(PARTNER_1).findCase(GUID)).isEmpty();
    assertThat(hub(PROVIDER_1).findCase(GUID)).isEmpty();
    assertThat(hub(SECOND_PROVIDER).findCase(guid(9003))).isEmpty();
    assertThat(hub().findCase(new UUID(1, 2))).isEmpty();
    assertThat(ids(hub(SECOND_PROVIDER).searchCases(CaseSearch.ALL, PageRequest.first(100))))
        .containsExactly(9007, 9006, 9005, 9004, 9002, 9001);
    assertThat(hub(IDLE_PROVIDER).searchCases(CaseSearch.ALL, PageRequest.first(100)))
        .isEqualTo(new CasePage(List.of(), 0));
    assertThat(hub(PARTNER_1).searchCases(CaseSearch.ofText("9001"), PageRequest.first(9)).cases())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          9001
          00000000-0000-4000-8000-000000009001
          Åsa Sørensen
          asa sorensen
          SØRENSEN
          sorens
          asa.s@EXAMPLE.com
          PO-77
          aao
          ängsg
          angsgatan 12
          växjö
          352 36
          Kyl_300%
          kyl
          sn!1
          +46 470
          """)
  void aCaseIsFoundBy(String text) {
    assertThat(search(text)).containsExactly(CASE);
  }

  @Test
  void signsOfPatternsStandForThemselves() {
    assertThat(search("kyl%300")).isEmpty();
    assertThat(search("Kyl 300_")).isEmpty();
    assertThat(search("_")).containsExactly(CASE);
    assertThat(search("%")).containsExactly(CASE);
    assertThat(search("!")).containsExactly(CASE);
    assertThat(search("\\")).isEmpty();
    assertThat(search("'")).isEmpty();
  }

  @Test
  void everyWordMustStandInIt() {
    assertThat(search("åsa")).containsExactly(9003, CASE);
    assertThat(search("asa berg")).containsExactly(9003);
    assertThat(search("berg  \t ASA")).containsExactly(9003);
    assertThat(search("asa lindqvist")).isEmpty();
    assertThat(search("\"Åsa  Berg\"")).containsExactly(9003);
    assertThat(search("\"berg asa\"")).isEmpty();
    assertThat(search("zoe")).containsExactly(9002);
    assertThat(search("nordhus")).containsExactly(9002);
  }

  @Test
  void anyTextIsAnswered() {
    for (String odd : List.of("😀", "שלום", "a\0b", "\ud800", "x".repeat(1 << 20))) {
      assertThat(search(odd)).isEmpty();
    }
  }

  @Test
  void fieldsNarrowIt() {
    CaseSearch all = CaseSearch.ALL;
    assertThat(ids(all)).containsExactly(9007, 9006, 9005, 9004, 9003, 9002, 9001);
    assertThat(
            ids(
                new CaseSearch(
                    "", Optional.of(GUID), Optional.empty(), Optional.empty(), Optional.empty())))
        .containsExactly(CASE);
    assertThat(
            ids(
                new CaseSearch(
                    "", Optional.empty(), Optional.of(9002), Optional.empty(), Optional.empty())))
        .containsExactly(9002);
    assertThat(
            ids(
                new CaseSearch(
                    "åsa",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("arrived"),
                    Optional.empty())))
        .containsExactly(9003);
    Instant second = Instant.parse("2026-05-02T10:00:00Z");
    assertThat(ids(created(new TimeRange(Optional.of(second), Optional.empty()))))
        .containsExactly(9007, 9006, 9005);
    assertThat(ids(created(new TimeRange(Optional.empty(), Optional.of(second)))))
        .containsExactly(9001);
  }

  private static CaseSearch created(TimeRange range) {
    return new CaseSearch(
        "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(range));
  }

  @Test
  void pagesHaveNoGapAndNoDouble() {
    List<Integer> walked = new ArrayList<>();
    PageRequest page = PageRequest.first(2);
    List<ServiceCase> cases = hub().searchCases(CaseSearch.ALL, page).cases();
    while (!cases.isEmpty()) {
      cases.forEach(found -> walked.add(found.id()));
      page = new PageRequest.OlderThan(position(cases.getLast()), 2);
      cases = hub().searchCases(CaseSearch.ALL, page).cases();
    }
    assertThat(walked).containsExactly(9007, 9006, 9005, 9004, 9003, 9002, 9001);
    CasePage second = hub().searchCases(CaseSearch.ALL, new PageRequest.Offset(2, 2));
    assertThat(ids(second)).containsExactly(9005, 9004);
    assertThat(second.count()).isEqualTo(7);
    assertThat(
            ids(
                hub()
                    .searchCases(
                        CaseSearch.ALL,
                        new PageRequest.NewerThan(
                            new Position(Instant.parse("2026-05-02T10:00:00Z"), 9003), 2))))
        .containsExactly(9005, 9004);
  }

  private static Position position(ServiceCase serviceCase) {
    return new Position(serviceCase.createdAt(), serviceCase.id());
  }
}
