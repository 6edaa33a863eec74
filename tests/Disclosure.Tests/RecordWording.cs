using Prongsai.Disclosure.Features;

namespace Prongsai.Disclosure.Tests;

/// <summary>Keys of the packs in the record of acts.</summary>
public sealed class RecordWording
{
    [Fact]
    public void An_item_is_called_by_its_title_and_not_by_its_key() =>
        ItemRecordWords.All.Single(w => w.Table == "disclosure.year_item").Values["item_key"][DisclosureDatabase.Item].ShouldMatch("[ก-๙]");

    [Fact]
    public void A_key_that_means_different_things_in_different_items_is_given_no_meaning()
    {
        var words = ItemRecordWords.All.Single(w => w.Table == "disclosure.component_answer").Values["component_key"];

        words["chart"].ShouldBe("แผนผังการแบ่งส่วนราชการ");
        words.ShouldNotContainKey("period");
    }
}
