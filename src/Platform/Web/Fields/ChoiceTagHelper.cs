using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>A field whose answer is among <see cref="Choice"/>s.</summary>
public abstract class ChoiceTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    internal HashSet<string> Chosen()
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] many ? [.. many] : [entry.AttemptedValue ?? ""];
        }

        return For.Model is System.Collections.IEnumerable list and not string
            ? [.. list.Cast<object?>().Select(Text)]
            : [Text(For.Model)];
    }

    private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    internal IHtmlContent Options(string block, string type)
    {
        var chosen = Chosen();
        return Markup.Join(Items.Select((item, i) => Option(item, i == 0 ? Id : $"{Id}-{i + 1}", block, type, chosen.Contains(item.Value))));
    }

    private IHtmlContent Option(Choice item, string id, string block, string type, bool on) => Markup.Of(
        $"<div class=\"govuk-{block}__item\"><input class=\"govuk-{block}__input\" id=\"{id}\" name=\"{Name}\" type=\"{type}\" value=\"{item.Value}\"{Markup.Attribute("checked", on)}{Markup.Attribute("disabled", item.Disabled)}{Markup.Attribute("aria-describedby", item.Hint is null ? null : id + "-hint-item")}><label class=\"govuk-label govuk-{block}__label\" for=\"{id}\">{item.Label}</label>{Markup.When(item.Hint is not null, $"<div class=\"govuk-hint govuk-{block}__hint\" id=\"{id}-hint-item\">{item.Hint}</div>")}</div>");
}

/// <summary><c>&lt;p-radios for="Input.Owner" items="Model.Owners"/&gt;</c></summary>
[HtmlTargetElement("p-radios", Attributes = "for,items")]
public sealed class RadiosTagHelper : ChoiceTagHelper
{
    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Fieldset(output, Markup.Of(
        $"<div class=\"govuk-radios{(Inline ? " govuk-radios--inline" : "")}\">{Options("radios", "radio")}</div>"));
}

/// <summary><c>&lt;p-checkboxes for="Input.Kinds" items="Model.Kinds"/&gt;</c>; binds to a list or array of strings.
/// With one choice of value <c>true</c> it binds to a bool.</summary>
[HtmlTargetElement("p-checkboxes", Attributes = "for,items")]
public sealed class CheckboxesTagHelper : ChoiceTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Fieldset(output, Markup.Of(
        $"<div class=\"govuk-checkboxes\">{Options("checkboxes", "checkbox")}</div>"));
}

/// <summary><c>&lt;p-select for="Input.Unit" items="Model.Units" blank="เลือกหน่วยงาน"/&gt;</c></summary>
[HtmlTargetElement("p-select", Attributes = "for,items")]
public sealed class SelectTagHelper : ChoiceTagHelper
{
    /// <summary>Text of the empty first choice; none when not given.</summary>
    public string? Blank { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Chosen();
        var options = Markup.Join(Items.Select(i => Markup.Of(
            $"<option value=\"{i.Value}\"{Markup.Attribute("selected", chosen.Contains(i.Value))}{Markup.Attribute("disabled", i.Disabled)}>{i.Label}</option>")));
        LabelledGroup(output, Markup.Of(
            $"<select class=\"{Classes("select")}\" id=\"{Id}\" name=\"{Name}\"{Markup.Attribute("aria-describedby", DescribedBy())}>{Markup.When(Blank is not null, $"<option value=\"\">{Blank}</option>")}{options}</select>"));
    }
}
