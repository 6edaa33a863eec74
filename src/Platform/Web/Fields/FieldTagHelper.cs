using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>What every form field shares: its name and id, the label, the hint, the error of the model state, and what was typed last.
/// A failed submit shows every character again, also where it could not be read as the model's type.</summary>
public abstract class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; the model's display name when not given.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Only for those who cannot see: where the head of a table's column says it to the others.</summary>
    public bool LabelHidden { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    internal string Id => FieldId.Of(Name);

    internal string LabelText => Label ?? For.Metadata.GetDisplayName();

    internal Words Words => ViewContext.HttpContext.Words();

    internal string? ErrorText =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0
            ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage)).Trim() is { Length: > 0 } said ? said : Words["field.unreadable"]
            : null;

    internal string? Typed(string name, object? model) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : Convert.ToString(model, System.Globalization.CultureInfo.InvariantCulture);

    internal string? Value => Typed(Name, For.Model);

    internal string? DescribedBy(string? id = null) => string.Join(' ', new[]
    {
        Hint is null ? null : $"{id ?? Id}-hint",
        ErrorText is null ? null : $"{id ?? Id}-error",
    }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    internal IHtmlContent HintAndError() => Markup.Of(
        $"{Markup.When(Hint is not null, $"<div class=\"govuk-hint\" id=\"{Id}-hint\">{Hint}</div>")}{Markup.When(ErrorText is not null, $"<p class=\"govuk-error-message\" id=\"{Id}-error\"><span class=\"p-hidden\">{Words["field.error"]}: </span>{ErrorText}</p>")}");

    internal string Classes(string block, string? more = null) =>
        $"govuk-{block}{(ErrorText is null ? "" : $" govuk-{block}--error")}{(more is null ? "" : " " + more)}";

    internal void Group(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes("form-group"));
        output.Content.SetHtmlContent(content);
    }

    internal void LabelledGroup(TagHelperOutput output, IHtmlContent control) => Group(output, Markup.Of(
        $"<label class=\"govuk-label{(LabelHidden ? " p-hidden" : "")}\" for=\"{Id}\">{LabelText}</label>{HintAndError()}{control}"));

    internal void Fieldset(TagHelperOutput output, IHtmlContent controls, string? role = null) => Group(output, Markup.Of(
        $"<fieldset class=\"govuk-fieldset\"{Markup.Attribute("role", role)}{Markup.Attribute("aria-describedby", DescribedBy())}><legend class=\"govuk-fieldset__legend\">{LabelText}</legend>{HintAndError()}{controls}</fieldset>"));
}

/// <summary>The id of a field's element: <c>Input.Email</c> is <c>Input_Email</c>. The error summary links to it.</summary>
public static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
