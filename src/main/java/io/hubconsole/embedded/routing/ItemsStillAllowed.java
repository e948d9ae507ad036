package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lists the items of one kind that some possible pair takes, in one language. */
final class ItemsStillAllowed {
  private record Named(ReferenceItem item, CollationKey key) {}

  private final ReferenceCatalog catalog;
  private final ReferenceKind kind;
  private final String language;

  ItemsStillAllowed(ReferenceCatalog catalog, ReferenceKind kind, String language) {
    this.catalog = catalog;
    this.kind = kind;
    this.language = language;
  }

  /**
   * The items, sorted by name as that language sorts.
   *
   * @param possible the pairs that the query leaves possible, the asked kind not given
   */
  List<ReferenceItem> among(PossiblePairs possible, Vocabulary vocabulary) {
    long[] pairsTaking = new long[vocabulary.size()];
    long takingAny = 0;
    for (PossiblePairs.Block block : possible.blocks()) {
      ValueTally partners =
          new ValueTally(
              block.partnerTable(), block.partners(), kind.parameter(), pairsTaking.length);
      ValueTally providers =
          new ValueTally(
              block.providerTable(), block.providers(), kind.parameter(), pairsTaking.length);
      for (int value = 0; value < pairsTaking.length; value++) {
        pairsTaking[value] += partners.taking(value) * providers.taking(value);
      }
      takingAny += partners.taking(Vocabulary.NONE) * providers.taking(Vocabulary.NONE);
    }
    long unnamed = takingAny;
    return sorted(
        catalog.items(kind).stream()
            .filter(
                item -> {
                  int value = vocabulary.numberOf(Integer.toString(item.id()));
                  return (value == Vocabulary.NONE ? unnamed : pairsTaking[value]) > 0;
                })
            .toList());
  }

  private List<ReferenceItem> sorted(List<ReferenceCatalog.Item> items) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
    return items.stream()
        .map(
            item ->
                new ReferenceItem(
                    item.id(),
                    item.nameIn(language),
                    item.aliases(),
                    item.properties(),
                    item.externalData()))
        .map(item -> new Named(item, collator.getCollationKey(item.name())))
        .sorted(Comparator.comparing(Named::key).thenComparingInt(named -> named.item().id()))
        .map(Named::item)
        .toList();
  }
}
