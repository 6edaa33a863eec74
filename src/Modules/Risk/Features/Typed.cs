using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Risk.Features;

/// <summary>Reads boxes of a form; what is missing is said at the box.</summary>
internal static class Typed
{
    private const int MostLines = 40;

    public static string Needed(string? text, ModelStateDictionary state, string field, string sayTh)
    {
        if (ThaiText.Typed(text) is { } typed)
        {
            return typed;
        }

        state.AddModelError(field, sayTh);
        return "";
    }

    public static LocalDate? Day(DateEntry entry, ModelStateDictionary state, string field, bool needed = false)
    {
        if (entry.IsBlank && !needed)
        {
            return null;
        }

        var read = entry.Read(field);
        if (!read.IsOk)
        {
            state.Take(read.Error);
            return null;
        }

        return read.Value;
    }

    public static string? Link(string? text, ModelStateDictionary state, string field)
    {
        var typed = ThaiText.Typed(text);
        if (typed is not null && WebLink.Of(typed) is null)
        {
            state.AddModelError(field, "ที่อยู่ต้องขึ้นต้นด้วย https:// หรือ http:// คัดลอกจากแถบที่อยู่ของเว็บ");
        }

        return typed;
    }

    /// <summary>A number of people or things; nothing typed is null.</summary>
    public static int? Count(string? text, ModelStateDictionary state, string field, string sayTh)
    {
        if (ThaiText.Typed(text) is not { } typed)
        {
            return null;
        }

        if (int.TryParse(ThaiDigits.ToArabic(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100_000)
        {
            return count;
        }

        state.AddModelError(field, sayTh);
        return null;
    }

    public static string[] Lines(string? text) => ThaiText.Lines(text, MostLines);

    /// <summary>Null where nothing was chosen.</summary>
    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
