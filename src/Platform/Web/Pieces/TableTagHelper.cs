using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-table caption="…"&gt;</c> around <c>thead</c>, <c>tbody</c>, <c>p-tr</c>, <c>p-th</c>, <c>p-td</c>.
/// On a phone each row becomes a card whose lines carry the column's name; <c>cards="false"</c> scrolls sideways instead;
/// <c>wide="true"</c> is for many columns: cards on a phone, sideways where there is room for columns.</summary>
[HtmlTargetElement("p-table")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>Keeps the caption for screen readers only, when a heading above says the same.</summary>
    public bool CaptionHidden { get; set; }

    public bool Cards { get; set; } = true;

    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableColumns)] = new TableColumns();
        var content = await output.GetChildContentAsync();
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", (Cards ? "p-table p-table--cards" : "p-table") + (Wide ? " p-table--wide" : ""));
        output.Attributes.SetAttribute("role", "table");
        output.Content.SetHtmlContent(Markup.Of($"<caption{Markup.Attribute("class", CaptionHidden ? "p-hidden" : null)}>{Caption}</caption>{content}"));
        if (!Cards || Wide)
        {
            output.PreElement.SetHtmlContent(Markup.Of($"<div class=\"p-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Caption}\">"));
            output.PostElement.SetHtmlContent("</div>");
        }
    }
}

/// <summary>The heads met so far and the place in the row being written.</summary>
internal sealed class TableColumns
{
    public List<string> Labels { get; } = [];

    public int Next { get; set; }

    public string? Take(int span)
    {
        var label = Next < Labels.Count ? Labels[Next] : null;
        Next += span;
        return label;
    }
}

/// <summary>A row.</summary>
[HtmlTargetElement("p-tr")]
public sealed class TableRowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(TableColumns), out var columns))
        {
            ((TableColumns)columns).Next = 0;
        }

        output.TagName = "tr";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "row");
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }
}

/// <summary>A cell. <c>header="true"</c> makes it the row's name, <c>numeric="true"</c> sets figures right.</summary>
[HtmlTargetElement("p-td")]
public sealed class TableCellTagHelper : TagHelper
{
    public bool Header { get; set; }

    public bool Numeric { get; set; }

    public int Colspan { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = context.Items.TryGetValue(typeof(TableColumns), out var columns) ? ((TableColumns)columns).Take(Colspan) : null;
        output.TagName = Header ? "th" : "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", Header ? "rowheader" : "cell");
        if (Header)
        {
            output.Attributes.SetAttribute("scope", "row");
        }
        else if (!string.IsNullOrEmpty(label))
        {
            output.Attributes.SetAttribute("data-label", label);
        }

        if (Colspan > 1)
        {
            output.Attributes.SetAttribute("colspan", Colspan);
        }

        output.PreContent.SetHtmlContent(Numeric ? "<span class=\"p-n\">" : "<span>");
        output.PostContent.SetHtmlContent("</span>");
        if (Numeric)
        {
            output.Attributes.SetAttribute("class", "p-n");
        }
    }
}
