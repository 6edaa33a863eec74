using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.People;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Units;

/// <summary>A unit as typed.</summary>
public sealed class UnitForm
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? NameEn { get; set; }
    public UnitKind Kind { get; set; } = UnitKind.Division;
    public Guid? Parent { get; set; }
    public DateEntry On { get; set; } = new();
    public string? Reason { get; set; }

    public static IEnumerable<Choice> Kinds => Enum.GetValues<UnitKind>().Select(k => new Choice(k.ToString(), PeopleWords.Of(k)));

    internal UnitChange? Read(ModelStateDictionary state, string prefix)
    {
        var on = OptionalDate.Needed(On, state, prefix + ".On");
        if (ThaiText.Typed(Reason) is null)
        {
            state.AddModelError(prefix + ".Reason", "กรอกประกาศหรือคำสั่งที่ทำให้เปลี่ยน");
        }

        return state.IsValid ? new(ThaiText.Typed(Name) ?? "", ThaiText.Typed(NameEn), Kind, Parent, on!.Value, ThaiText.Typed(Reason)!) : null;
    }
}
