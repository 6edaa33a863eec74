using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>What a unit is from a day on.</summary>
/// <param name="On">First day on which it is so.</param>
/// <param name="Reason">Announcement or order.</param>
internal sealed record UnitChange(string Name, string? NameEn, UnitKind Kind, Guid? Parent, LocalDate On, string Reason);

/// <summary>Dated changes of the structure. What was so before stays readable.</summary>
internal sealed class UnitEditing(AgencyData data)
{
    private static readonly ActKind Added = new("organization.unit_added", "เพิ่มส่วนราชการ");
    private static readonly ActKind Changed = new("organization.unit_changed", "เปลี่ยนโครงสร้างส่วนราชการ");
    private static readonly ActKind Closed = new("organization.unit_closed", "ยุบเลิกส่วนราชการ");

    public Task<UnitHistory> ReadAsync(CancellationToken cancellationToken) => data.ReadOnceAsync(UnitHistory.ReadAsync, cancellationToken);

    public Task<Result<Guid>> AddAsync(UnitChange change, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, change.Reason, async (act, ct) =>
    {
        var history = await UnitHistory.ReadAsync(act.Db, ct);
        if (Faults(history, null, change) is { Length: > 0 } faults)
        {
            return new Error.Invalid("unit.add", "ยังเพิ่มไม่ได้", [.. faults]);
        }

        var unit = new Unit { Key = "unit-" + Guid.CreateVersion7().ToString("N")[^8..], Place = history.Units.IsEmpty ? 0 : history.Units.Max(u => u.Place) + 1 };
        act.Db.Add(unit);
        await act.Db.SaveChangesAsync(ct); // the period points at its unit
        act.Db.Add(PeriodOf(unit.Id, change));
        return unit.Id;
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> ChangeAsync(Guid unit, int seenVersion, UnitChange change, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Changed, change.Reason, async (act, ct) =>
        {
            var history = await UnitHistory.ReadAsync(act.Db, ct);
            if (history.Of(unit).FirstOrDefault(p => p.Until is null) is not { } open)
            {
                return NotThere;
            }

            if (Faults(history, unit, change) is { Length: > 0 } faults)
            {
                return new Error.Invalid("unit.change", "ยังเปลี่ยนไม่ได้", [.. faults]);
            }

            act.Expect(open, seenVersion);
            act.Concerns("organization.unit", unit);
            await EndAsync(act, open, change.On, ct);
            act.Db.Add(PeriodOf(unit, change));
            return Kernel.Unit.Done;
        }, cancellationToken);

    public Task<Result<Kernel.Unit>> CloseAsync(Guid unit, int seenVersion, LocalDate on, string reason, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Closed, reason, async (act, ct) =>
        {
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (roster.Units.Of(unit).FirstOrDefault(p => p.Until is null) is not { } open)
            {
                return NotThere;
            }

            var posts = roster.PostsOn(on).Count(p => p.UnitId == unit);
            var units = roster.Units.Below(unit, on).Count - 1;
            if (posts + units > 0)
            {
                var what = string.Join("และ", new[] { posts > 0 ? $"ตำแหน่ง {posts} ตำแหน่ง" : null, units > 0 ? $"หน่วยย่อย {units} หน่วย" : null }.OfType<string>());
                return new Error.RuleBroken("unit.not_empty", $"ยังยุบไม่ได้เพราะมี{what}อยู่ในส่วนราชการนี้ ย้ายหรือยุบสิ่งเหล่านั้นก่อน ยังไม่มีอะไรเปลี่ยน", "unit.not_empty");
            }

            act.Expect(open, seenVersion);
            act.Concerns("organization.unit", unit);
            await EndAsync(act, open, on, ct);
            return Kernel.Unit.Done;
        }, cancellationToken);

    private static readonly Error.NotFound NotThere = new("unit.not_found", "ไม่พบส่วนราชการนี้ หรือยุบเลิกไปแล้ว กรุณากลับไปเลือกจากผังโครงสร้าง");

    /// <summary>A change on the very day a period began replaces that period: it was never otherwise.</summary>
    private static async Task EndAsync(Act act, UnitPeriod open, LocalDate on, CancellationToken ct)
    {
        if (open.Since >= on)
        {
            act.Db.Remove(open);
        }
        else
        {
            open.Until = on.PlusDays(-1);
        }

        await act.Db.SaveChangesAsync(ct); // one open period a unit
    }

    private static UnitPeriod PeriodOf(Guid unit, UnitChange change) => new()
    {
        UnitId = unit,
        Kind = change.Kind,
        Name = change.Name,
        NameEn = change.NameEn ?? change.Name,
        ParentId = change.Parent,
        Since = change.On,
        Reason = change.Reason,
    };

    private static FieldFault[] Faults(UnitHistory history, Guid? unit, UnitChange change)
    {
        var then = history.On(change.On);
        var faults = new List<FieldFault>();
        if (change.Name.Length == 0)
        {
            faults.Add(new("Name", "กรุณากรอกชื่อส่วนราชการ เช่น กองสาธารณสุข"));
        }
        else if (then.Any(u => u.Id != unit && ThaiText.Fold(u.Name) == ThaiText.Fold(change.Name)))
        {
            faults.Add(new("Name", $"มี{change.Name}อยู่แล้ว ไม่ต้องเพิ่มซ้ำ"));
        }

        if (change.Parent is { } parent && (then.All(u => u.Id != parent) || (unit is { } own && history.Below(own, change.On).Contains(parent))))
        {
            faults.Add(new("Parent", "เลือกส่วนราชการที่อยู่เหนือขึ้นไปและยังมีอยู่ในวันนั้น ไม่ใช่ตัวเองหรือหน่วยย่อยของตัวเอง"));
        }

        if (unit is { } changed && history.Of(changed) is [{ Since: { } since }, ..] && change.On < since)
        {
            faults.Add(new("On", $"วันที่ต้องไม่ก่อนการเปลี่ยนครั้งก่อน ({ThaiDates.Format(since, ThaiDateStyle.Short)})"));
        }

        return [.. faults];
    }
}
