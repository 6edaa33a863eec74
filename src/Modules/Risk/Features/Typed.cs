using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Risk.Features;

/// <summary>Reads boxes of a form; what is missing is said at the box.</summary>
internal static class Typed
{
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
        if (!RiskWords.IsLink(typed))
        {
            state.AddModelError(field, "ที่อยู่ต้องขึ้นต้นด้วย https:// หรือ http:// คัดลอกจากแถบที่อยู่ของเว็บ");
        }

        return typed;
    }

    /// <summary>Null where nothing was chosen.</summary>
    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}

/// <summary>A box that two people filled differently.</summary>
internal sealed record DifferentField(string Label, string Theirs, string Mine);

/// <summary>What somebody else saved while this form was open, beside what is typed here.</summary>
/// <param name="Drop">Where the page is opened anew without what is typed.</param>
internal sealed record TwoVersions(string Drop, IReadOnlyList<DifferentField> Fields)
{
    public static TwoVersions? Of(string drop, params (string Label, string? Theirs, string? Mine)[] fields) =>
        new(drop, [.. fields.Select(f => new DifferentField(f.Label, Plain(f.Theirs), Plain(f.Mine))).Where(f => f.Theirs != f.Mine)]);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
