using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-errors/&gt;</c> above the form: what is wrong, each sentence a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("p-errors")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = ViewContext.HttpContext.Words();
        var boxes = ViewContext.HttpContext.Features.Get<IFormFeature>()?.Form?.Keys.ToList() ?? []; // a browser sends boxes in their order on the page
        var faults = ViewContext.ModelState
            .Where(e => e.Value is { ValidationState: ModelValidationState.Invalid, Errors.Count: > 0 })
            .OrderBy(e => Place(boxes, e.Key))
            .SelectMany(e => e.Value!.Errors.Select(x => (e.Key, Text: x.ErrorMessage.Length > 0 ? x.ErrorMessage : words["field.unreadable"])))
            .Distinct()
            .ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        output.Attributes.SetAttribute("id", "p-errors");
        var lines = Markup.Join(faults.Select(f => f.Key.Length == 0
            ? Markup.Of($"<li>{f.Text}</li>")
            : Markup.Of($"<li><a href=\"#{FieldId.Of(Box(f.Key))}\">{f.Text}</a></li>")));
        output.Content.SetHtmlContent(Markup.Of(
            $"<h2 class=\"govuk-error-summary__title\">{words["errors.title"]}</h2><p>{words["errors.safe"]}</p><ul class=\"govuk-list govuk-error-summary__list\">{lines}</ul>"));
    }

    /// <summary>What concerns no box comes first; what is not sent, such as a list with nothing ticked, comes last.</summary>
    private static int Place(List<string> boxes, string key) => key.Length == 0 ? -1 : boxes.FindIndex(b => b == key || b.StartsWith(key + ".", StringComparison.Ordinal)) is >= 0 and var at ? at : boxes.Count;

    /// <summary>A date is a group of boxes; one can only stand in a box.</summary>
    private string Box(string key) => $"{key}.{nameof(DateEntry.Day)}" is var day && ViewContext.ModelState.ContainsKey(day) ? day : key;
}

/// <summary>Carries an expected failure into the form it came from.</summary>
public static class ModelStateErrors
{
    /// <summary>Each fault at its field (<paramref name="prefix"/> before the field's name, such as <c>Input</c>); an error without faults stands above the form.</summary>
    public static void Take(this ModelStateDictionary state, Error error, string? prefix = null)
    {
        if (error is not Error.Invalid { Faults.IsDefaultOrEmpty: false } invalid)
        {
            state.AddModelError("", error.Message);
            return;
        }

        foreach (var fault in invalid.Faults)
        {
            state.AddModelError(prefix is null ? fault.Field : $"{prefix}.{fault.Field}", fault.Message);
        }
    }
}
