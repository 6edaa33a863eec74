using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-text for="Input.Phone" label="โทรศัพท์" hint="…" width="20"/&gt;</c></summary>
[HtmlTargetElement("p-text", Attributes = "for")]
public sealed class TextTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Characters expected: 2, 3, 4, 5, 10, 20 or 30; the full width when not given.</summary>
    public int? Width { get; set; }

    public string? Suffix { get; set; }

    public int? Maxlength { get; set; }

    public bool Required { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var size = Width is null ? null : $"govuk-input--width-{Width}";
        var value = Type == "password" ? null : Value;
        var input = Markup.Of(
            $"<input class=\"{Classes("input", size)}\" id=\"{Id}\" name=\"{Name}\" type=\"{Type}\"{Markup.Attribute("value", value)}{Markup.Attribute("inputmode", Inputmode)}{Markup.Attribute("autocomplete", Autocomplete)}{Markup.Attribute("maxlength", Maxlength)}{Markup.Attribute("aria-required", Required ? "true" : null)}{Markup.Attribute("aria-describedby", DescribedBy())}{Markup.Attribute("aria-invalid", ErrorText is null ? null : "true")}>");
        LabelledGroup(output, Suffix is null ? input : Markup.Of($"<div class=\"p-affix\">{input}<span>{Suffix}</span></div>"));
    }
}

/// <summary><c>&lt;p-textarea for="Input.Note" rows="5"/&gt;</c></summary>
[HtmlTargetElement("p-textarea", Attributes = "for")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    public int? Maxlength { get; set; }

    // HTML drops the first line break inside a textarea; the one written here is that one, so a text that begins with a break keeps it.
    public override void Process(TagHelperContext context, TagHelperOutput output) => LabelledGroup(output, Markup.Of(
        $"<textarea class=\"{Classes("textarea")}\" id=\"{Id}\" name=\"{Name}\" rows=\"{Rows}\"{Markup.Attribute("maxlength", Maxlength)}{Markup.Attribute("aria-describedby", DescribedBy())}{Markup.Attribute("aria-invalid", ErrorText is null ? null : "true")}>\n{Value}</textarea>"));
}

/// <summary><c>&lt;p-file for="Upload" accept=".docx,.xlsx"/&gt;</c>; the form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("p-file", Attributes = "for")]
public sealed class FileTagHelper : FieldTagHelper
{
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => LabelledGroup(output, Markup.Of(
        $"<input class=\"{Classes("file-upload")}\" id=\"{Id}\" name=\"{Name}\" type=\"file\"{Markup.Attribute("accept", Accept)}{Markup.Attribute("multiple", Multiple)}{Markup.Attribute("aria-describedby", DescribedBy())}>"));
}
