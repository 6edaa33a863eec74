using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Platform.Acts;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-history table="disclosure.year_item" id="@row.Id"/&gt;</c>: a link to everything that was done to a row, for those who may read the record; nothing for others.</summary>
[HtmlTargetElement("p-history", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HistoryTagHelper(AgencySession session) : TagHelper
{
    private const string MayRead = "record.read";

    /// <summary>With its schema.</summary>
    public string Table { get; set; } = "";

    /// <summary>Null while the row is not stored.</summary>
    public Guid? Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Id is not { } id || !session.Rights.Has(MayRead))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", RecordLink.Of(Table, id));
        output.Content.SetContent("ประวัติทั้งหมด");
    }
}
