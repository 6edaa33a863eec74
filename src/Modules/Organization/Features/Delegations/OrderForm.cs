using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.People;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>A power as typed.</summary>
public sealed class PowerForm
{
    public Guid? Source { get; set; }

    /// <summary>Of an order that passes powers on: is this one among them?</summary>
    public bool Taken { get; set; } = true;
    public string? Words { get; set; }
    public string? Law { get; set; }
    public string? Limit { get; set; }
    public string? LimitWords { get; set; }
    public string? Permission { get; set; }
    public Guid? Unit { get; set; }

    /// <summary>Is more said than the words alone?</summary>
    internal bool HasMore => new[] { Law, Limit, LimitWords, Permission }.Any(t => !string.IsNullOrWhiteSpace(t)) || Unit is not null;

    internal NewPower? Read(ModelStateDictionary state, string prefix)
    {
        if (!Taken || ThaiText.Typed(Words) is not { } words)
        {
            return null;
        }

        Satang? limit = null;
        if (ThaiText.Typed(Limit) is { } typed)
        {
            if (Satang.TryParse(typed.Replace("บาท", "", StringComparison.Ordinal).Trim(), out var amount) && amount.Value > 0)
            {
                limit = amount;
            }
            else
            {
                state.AddModelError(prefix + ".Limit", "วงเงินต้องเป็นจำนวนเงิน เช่น 100,000");
            }
        }

        return new(words, ThaiText.Typed(Law), limit, ThaiText.Typed(LimitWords), string.IsNullOrEmpty(Permission) ? null : Permission, Unit, Source);
    }
}

/// <summary>An order as typed.</summary>
public sealed class OrderForm
{
    public string? Number { get; set; }
    public DateEntry SignedOn { get; set; } = new();
    public string? Law { get; set; }
    public Guid? From { get; set; }

    /// <summary>"post:{id}" or "person:{id}".</summary>
    public string? To { get; set; }
    public DateEntry Since { get; set; } = new();
    public DateEntry Until { get; set; } = new();
    public bool MayPassOn { get; set; }
    public List<PowerForm> Powers { get; set; } = [];

    internal NewOrder? Read(ModelStateDictionary state)
    {
        if (ThaiText.Typed(Number) is null)
        {
            state.AddModelError("Input.Number", "กรอกเลขที่คำสั่ง เช่น 12/2569");
        }

        if (From is null)
        {
            state.AddModelError("Input.From", "เลือกตำแหน่งผู้มอบอำนาจ");
        }

        var to = (To ?? "").Split(':');
        var receiver = to.Length == 2 && Guid.TryParse(to[1], out var id) ? id : (Guid?)null;
        if (receiver is null)
        {
            state.AddModelError("Input.To", "เลือกผู้รับมอบอำนาจ");
        }

        var signed = OptionalDate.Needed(SignedOn, state, "Input.SignedOn");
        var (since, until) = (OptionalDate.Read(Since, state, "Input.Since"), OptionalDate.Read(Until, state, "Input.Until"));
        var powers = Powers.Select((p, i) => p.Read(state, $"Input.Powers[{i}]")).OfType<NewPower>().ToList();
        return state.IsValid
            ? new(ThaiText.Typed(Number)!, signed!.Value, ThaiText.Typed(Law), From!.Value, to[0] == "post" ? receiver : null, to[0] == "post" ? null : receiver, since ?? signed.Value, until, MayPassOn, powers)
            : null;
    }
}
