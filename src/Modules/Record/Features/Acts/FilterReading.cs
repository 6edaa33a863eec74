using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Record.Data;

namespace Prongsai.Record.Features.Acts;

/// <summary>The filter as typed into the form.</summary>
internal static class FilterReading
{
    private const int LongestText = 100;

    /// <summary>Null when a date cannot be read; the form then says so.</summary>
    public static ActFilter? Read(ActsModel form)
    {
        var (from, to) = (Day(form.From, nameof(form.From), form.ModelState), Day(form.To, nameof(form.To), form.ModelState));
        if (from is { } first && to is { } last && last < first)
        {
            form.ModelState.AddModelError(nameof(form.To), "วันสุดท้ายอยู่ก่อนวันแรก กรุณาสลับหรือแก้วัน");
        }

        return form.ModelState.IsValid
            ? new ActFilter(Given(form.Person), Given(form.Kind), Given(form.Of), from, to, Given(form.Text) is { } text ? ThaiText.Normalize(text) : null, form.By == ActsModel.ByPeople)
            : null;
    }

    private static LocalDate? Day(DateEntry entry, string field, ModelStateDictionary errors)
    {
        if (entry.IsBlank)
        {
            return null;
        }

        var read = entry.Read(field);
        if (!read.IsOk)
        {
            errors.Take(read.Error);
            return null;
        }

        return read.Value;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var plain && plain.Length > LongestText ? plain[..LongestText] : plain;
}
