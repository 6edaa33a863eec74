using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>A box that two people filled differently.</summary>
public sealed record DifferentField(string Label, string Theirs, string Mine);

/// <summary>What somebody else saved while this form was open, beside what is typed here.</summary>
/// <param name="Drop">Where the page is opened anew without what is typed.</param>
public sealed record TwoVersions(string Drop, IReadOnlyList<DifferentField> Fields)
{
    /// <summary>Who saved first and when, as a sentence without its end: "นางสาวสมมติ บันทึกเมื่อ 3 ก.พ. 69"; null when it is not told.</summary>
    public string? Saved { get; init; }

    public static TwoVersions Of(string drop, params IEnumerable<(string Label, string? Theirs, string? Mine)> fields) =>
        new(drop, [.. fields.Select(f => new DifferentField(f.Label, Plain(f.Theirs), Plain(f.Mine))).Where(f => f.Theirs != f.Mine)]);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary><c>&lt;p-two-versions of="Model.Both" /&gt;</c> above the form: both texts of each box that differs; nothing while nobody was faster.</summary>
[HtmlTargetElement("p-two-versions", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TwoVersionsTagHelper : TagHelper
{
    public TwoVersions? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is not { } both)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-panel");
        output.Attributes.SetAttribute("aria-labelledby", "both");
        var fields = Markup.Join(both.Fields.Select(f => Markup.Of($"<h3>{f.Label}</h3><div class=\"p-two\">{Side("ที่บันทึกไว้แล้ว", f.Theirs)}{Side("ของท่าน ยังไม่ได้บันทึก", f.Mine)}</div>")));
        output.Content.SetHtmlContent(Markup.Of(
            $"<h2 id=\"both\">มีผู้อื่นบันทึกไปก่อน</h2><p>{(both.Saved is { } saved ? saved + " หลังจากท่านเปิดหน้านี้ " : "")}ข้อความของทั้งสองคนยังอยู่ครบ ของท่านอยู่ในช่องด้านล่าง</p>{fields}<p>แก้ช่องด้านล่างให้รวมของทั้งสองคนแล้วกดบันทึก ที่อยู่ในช่องจะแทนที่ที่บันทึกไว้</p><p><a href=\"{both.Drop}\">ทิ้งของท่าน ใช้ที่บันทึกไว้แล้ว</a></p>"));
    }

    private static Microsoft.AspNetCore.Html.IHtmlContent Side(string whose, string text) =>
        Markup.Of($"<div><p class=\"p-strong\">{whose}</p><p class=\"p-lines\">{(text.Length > 0 ? text : "(เว้นว่าง)")}</p></div>");
}

/// <summary>A page with a form that two may have open: the second sees what the first saved, and loses nothing. Its forms carry <see cref="Version"/> as a hidden box of that name.</summary>
public abstract class SharedFormPage : PageModel
{
    /// <summary>The version that the person saw; null when there was no row yet.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public TwoVersions? Both { get; private set; }

    /// <summary>Saved: says so and goes on. Not saved: the page as it was typed, with the other version beside it when somebody was faster.</summary>
    /// <param name="again">Reads the page's rows anew; false when they are gone.</param>
    /// <param name="theirs">The version now stored, with both texts; null for a form that only decides, where there is nothing to set side by side.</param>
    /// <param name="prefix">Before the names of the fields that an error tells of.</param>
    protected async Task<IActionResult> EndAsync<T>(Result<T> saved, (string Say, string Next) done, Func<Task<bool>> again, Func<(int? Version, TwoVersions Both)>? theirs = null, string? prefix = null)
    {
        ArgumentNullException.ThrowIfNull(again);
        if (saved.IsOk)
        {
            TempData.Done(done.Say);
            return Redirect(done.Next);
        }

        ModelState.Take(saved.Error, prefix);
        if (!await again())
        {
            return NotFound();
        }

        if (saved.Error is Error.Conflict && theirs is not null)
        {
            (Version, Both) = theirs();
            ModelState.Remove(nameof(Version));
        }

        return Page();
    }
}
