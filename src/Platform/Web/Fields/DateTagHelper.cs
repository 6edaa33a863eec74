using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-date for="Input.Signed" label="วันที่ลงนาม"/&gt;</c> for a <see cref="DateEntry"/>: day, month by name, Buddhist year.</summary>
[HtmlTargetElement("p-date", Attributes = "for")]
public sealed class DateTagHelper : FieldTagHelper
{
    private static readonly string[] ThaiMonths = [.. Enumerable.Range(1, 12).Select(m => ThaiDates.Format(new LocalDate(2000, m, 1), ThaiDateStyle.Long).Split(' ')[1])];
    private static readonly string[] EnglishMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var entry = For.Model as DateEntry ?? new DateEntry();
        Fieldset(output, Markup.Of(
            $"<div class=\"p-date\" id=\"{Id}\">{Box("Day", "date.day", entry.Day, 3)}{Months(Typed(Name + ".Month", entry.Month))}{Box("Year", "date.year", entry.Year, 5)}</div>"), "group");
    }

    private IHtmlContent Box(string part, string word, string? value, int width)
    {
        var name = $"{Name}.{part}";
        return Markup.Of(
            $"<div><label class=\"govuk-label\" for=\"{FieldId.Of(name)}\">{Words[word]}</label><input class=\"{Classes("input", $"govuk-input--width-{width}")}\" id=\"{FieldId.Of(name)}\" name=\"{name}\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\"{Markup.Attribute("value", Typed(name, value))}></div>");
    }

    private IHtmlContent Months(string? chosen)
    {
        var name = Name + ".Month";
        var names = Words.Language == Language.Thai ? ThaiMonths : EnglishMonths;
        var options = Markup.Join(names.Select((month, i) => Markup.Of(
            $"<option value=\"{i + 1}\"{Markup.Attribute("selected", chosen == (i + 1).ToString(CultureInfo.InvariantCulture))}>{month}</option>")));
        return Markup.Of(
            $"<div><label class=\"govuk-label\" for=\"{FieldId.Of(name)}\">{Words["date.month"]}</label><select class=\"{Classes("select")}\" id=\"{FieldId.Of(name)}\" name=\"{name}\"><option value=\"\"></option>{options}</select></div>");
    }
}
