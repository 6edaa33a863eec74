using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Data;

/// <summary>An order as typed.</summary>
internal sealed record NewOrder(
    string Number, LocalDate SignedOn, string? Law, Guid FromPost, Guid? ToPost, Guid? ToPerson, LocalDate Since, LocalDate? Until, bool MayPassOn, IReadOnlyList<NewPower> Powers);

/// <param name="Source">The power it passes on.</param>
internal sealed record NewPower(string Words, string? Law, Satang? LimitAmount, string? LimitWords, string? Permission, Guid? Unit, Guid? Source = null);

/// <summary>Gives and revokes delegation orders.</summary>
internal sealed class DelegationEditing(AgencyData data, ModuleRegistry modules)
{
    private static readonly ActKind Given = new("organization.delegation_given", "ออกคำสั่งมอบอำนาจ");
    private static readonly ActKind Revoked = new("organization.delegation_revoked", "ยกเลิกคำสั่งมอบอำนาจ");
    private static readonly ActKind RuleSet = new("organization.report_rule_set", "กำหนดวันส่งรายงานการปฏิบัติงานตามคำสั่ง");

    /// <summary>Permissions that an order may hand on.</summary>
    public IReadOnlyList<ModulePolicy> Delegable => [.. modules.All.SelectMany(m => m.Policies).Where(p => p.Delegable)];

    public Task<Result<Guid>> GiveAsync(NewOrder order, CancellationToken cancellationToken) => data.ActAsync<Guid>(Given, async (act, ct) =>
    {
        await OfficeLock.TakeAsync(act, ct);
        var book = await DelegationBook.ReadAsync(act.Db, ct);
        var row = RowOf(order, book);
        var powers = order.Powers.Select((p, i) => PowerOf(row.Id, p, i + 1)).ToList();
        if (row.ToPostId is { } to ? OwnHand.Posts(book.Roster, act.Actor, row.Since, row.Until).Contains(to) : row.ToPersonId is { } receiver && OwnHand.Is(book.Roster, act.Actor, receiver))
        {
            return new Error.RuleBroken("delegation.own", "บันทึกคำสั่งที่มอบอำนาจแก่ตนเองไม่ได้ กรุณาให้ผู้มอบหรือเจ้าหน้าที่คนอื่นเป็นผู้บันทึก ถ้ายังมีท่านคนเดียวให้เชิญเพิ่มอีกหนึ่งคนที่ บัญชีและสิทธิ ยังไม่มีอะไรเปลี่ยน", "separation of duties");
        }

        if (Faults(book, row, powers) is { Length: > 0 } faults)
        {
            return new Error.Invalid("delegation.refused", "ยังออกคำสั่งนี้ไม่ได้", [.. faults]);
        }

        act.Db.Add(row);
        await act.Db.SaveChangesAsync(ct); // powers point at their order
        act.Db.AddRange(powers);
        return row.Id;
    }, cancellationToken);

    /// <summary>Ends the order and everything passed on from it, from the day on.</summary>
    public Task<Result<Kernel.Unit>> RevokeAsync(Guid id, LocalDate on, string reason, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Revoked, reason, async (act, ct) =>
    {
        await OfficeLock.TakeAsync(act, ct);
        if (await act.Db.Set<DelegationOrder>().SingleOrDefaultAsync(o => o.Id == id && o.RevokedOn == null, ct) is not { } order)
        {
            return new Error.NotFound("delegation.not_found", "ไม่พบคำสั่งนี้ หรือยกเลิกไปแล้ว");
        }

        (order.RevokedOn, order.RevokeReason) = (on, reason);
        return Kernel.Unit.Done;
    }, cancellationToken);

    public Task<ReportDueRule> RuleAsync(CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await db.Set<DelegationSetting>().SingleOrDefaultAsync(ct))?.ReportDue ?? ReportDueRule.FirstWeek, cancellationToken);

    public Task<Result<Kernel.Unit>> SetRuleAsync(ReportDueRule rule, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(RuleSet, async (act, ct) =>
    {
        if (await act.Db.Set<DelegationSetting>().SingleOrDefaultAsync(ct) is { } kept)
        {
            kept.ReportDue = rule;
        }
        else
        {
            act.Db.Add(new DelegationSetting { ReportDue = rule });
        }

        return Kernel.Unit.Done;
    }, cancellationToken);

    private FieldFault[] Faults(DelegationBook book, DelegationOrder row, List<OrderPower> powers)
    {
        if (book.Roster.Post(row.FromPostId) is not { } from || row.GivenBy is null)
        {
            return [new("From", "ตำแหน่งผู้มอบไม่มีผู้ปฏิบัติราชการในวันที่ลงนาม เลือกตำแหน่งอื่นหรือแก้วันที่")];
        }

        if (book.Receiver(row, row.Since) is null)
        {
            return [new("To", "ผู้รับมอบอำนาจไม่ได้ปฏิบัติราชการในวันเริ่ม เลือกผู้อื่น")];
        }

        if (book.Orders.Any(o => o.Number == row.Number && o.SignedOn.Year == row.SignedOn.Year))
        {
            return [new("Number", $"มีคำสั่งที่ {row.Number} ในปีนี้แล้ว กรุณาดูเลขที่อีกครั้ง")];
        }

        var allowed = Delegable.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return powers.Exists(p => p.Permission is { } permission && !allowed.Contains(permission))
            ? [new("Powers", "สิทธินี้มอบต่อไม่ได้ เลือกสิทธิจากรายการ")]
            : [.. DelegationRule.Faults(book.Graph, row.ToFact(), from.Rank, [.. powers.Select(p => p.ToFact())]).DistinctBy(f => (f.Field, f.Message))];
    }

    private static DelegationOrder RowOf(NewOrder order, DelegationBook book) => new()
    {
        Number = order.Number,
        SignedOn = order.SignedOn,
        Law = order.Law,
        FromPostId = order.FromPost,
        GivenBy = book.Graph.InCharge(order.FromPost, order.SignedOn),
        ToPostId = order.ToPost,
        ToPersonId = order.ToPost is null ? order.ToPerson : null,
        Since = order.Since,
        Until = order.Until,
        MayPassOn = order.MayPassOn,
    };

    private static OrderPower PowerOf(Guid order, NewPower power, int place) => new()
    {
        OrderId = order,
        SourceId = power.Source,
        Place = place,
        Words = power.Words,
        Law = power.Law,
        LimitAmount = power.LimitAmount,
        LimitWords = power.LimitWords,
        Permission = power.Permission,
        UnitId = power.Unit,
    };
}
