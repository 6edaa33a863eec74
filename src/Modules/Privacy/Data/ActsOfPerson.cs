using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>What the record of acts holds about a person: what they did and where they are named, which stays; and values under seal, which can go while the chain stays whole.</summary>
internal sealed class ActsOfPerson(AgencyData data, IEnumerable<PersonalTable> tables, IEnumerable<RecordWords> words) : IPersonalData
{
    public const string Acts = "platform.recorded_act";
    public const string Seals = "platform.sealed_value";

    private const int Most = 500;

    private const string Why = "บันทึกการกระทำเป็นหลักฐานว่าใครใช้อำนาจหน้าที่ทำอะไร จำเป็นต่อภารกิจสาธารณะและการใช้สิทธิเรียกร้องตามกฎหมาย (มาตรา 33 วรรคสอง ประกอบมาตรา 24 (4))";

    private const string Did = """
        a.actor_account = any($3) or a.actor_person = $2 or exists (select from unnest($1::text[]) t where strpos(a.actor_name, t) > 0 or strpos(coalesce(a.reason, ''), t) > 0 or strpos(a.payload, t) > 0)
        """;

    private const string Sealed = """
        v.value is not null and v.origin <> 'actor' and (v.subject = $2::text or v.subject = any($3) or exists (select from unnest($1::text[]) t where strpos(v.value, t) > 0))
        """;

    /// <summary>Tables of which every declared column must stay: their history stays too.</summary>
    private readonly string[] _staying = [.. tables.GroupBy(t => t.Table).Where(g => g.All(t => t.Fate == PersonalFate.Stays)).Select(g => g.Key)];

    private readonly Dictionary<string, string> _names = words.GroupBy(w => w.Table).ToDictionary(g => g.Key, g => g.First().NameTh);

    public IReadOnlyList<string> Columns =>
    [
        .. new[] { "actor_account", "reason", "payload", "capacity_position", "kind", "kind_name", "capacity", "tables" }.Select(c => $"{Acts}.{c}"),
        .. new[] { "value", "subject", "origin" }.Select(c => $"{Seals}.{c}"),
    ];

    public Task<IReadOnlyList<PersonalSection>> FindAsync(Subject subject, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<PersonalSection>>(async (db, ct) =>
    {
        var values = Values(subject);
        var sections = new List<PersonalSection>();
        var acts = await db.ListAsync(
            $"select a.sequence::text, a.at, a.kind_name, a.actor_name, coalesce(a.reason, '') from platform.readable_act a where {Did} order by a.sequence desc limit {Most}",
            r => new PersonalLine(r.GetString(0), [r.GetString(0), Moments.Of(r, 1), r.GetString(2), r.GetString(3), r.GetString(4)]), ct, values);
        if (acts.Count > 0)
        {
            var all = await db.ScalarAsync<long>($"select count(*) from platform.readable_act a where {Did}", ct, values);
            sections.Add(new("platform", Acts, "บันทึกการกระทำที่ทำ หรือที่มีชื่ออยู่", ["ลำดับ", "เวลา", "การกระทำ", "ผู้ทำ", "เหตุผล"], [.. acts], all - acts.Count) { Fate = PersonalFate.Stays, WhyTh = Why });
        }

        var seals = await db.ListAsync($"select v.sequence || ':' || v.ordinal, v.sequence::text, v.origin, v.value from platform.sealed_value v where {Sealed} order by v.sequence desc limit {Most}",
            r => (Origin: r.GetString(2), Line: new PersonalLine(r.GetString(0), [r.GetString(1), NameOf(r.GetString(2)), r.GetString(3)])), ct, values);
        sections.AddRange(seals.GroupBy(s => _staying.Contains(s.Origin)).Select(part => new PersonalSection("platform", Seals, "ค่าเดิมที่ผนึกไว้ในบันทึกการกระทำ", ["ลำดับ", "ทะเบียน", "ค่า"], [.. part.Select(s => s.Line)])
        {
            Fate = part.Key ? PersonalFate.Stays : PersonalFate.ValuesGo,
            WhyTh = part.Key ? Why : null,
        }));
        return sections;
    }, cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken cancellationToken)
    {
        var found = await act.Db.ListAsync($"select distinct v.subject, v.origin from platform.sealed_value v where {Sealed}", r => (Subject: r.GetString(0), Origin: r.GetString(1)), cancellationToken, Values(subject));
        var erased = 0;
        foreach (var whose in found.Where(f => !_staying.Contains(f.Origin)).GroupBy(f => f.Subject))
        {
            erased += await ActErasure.EraseAsync(act, whose.Key, new ErasureScope { Only = [.. whose.Select(f => f.Origin)] }, cancellationToken);
        }

        return erased == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { [Seals] = erased };
    }

    /// <summary>What people call the table.</summary>
    private string NameOf(string table) => _names.GetValueOrDefault(table, "อื่น ๆ");

    private static object[] Values(Subject subject) => [subject.Texts.ToArray(), subject.Person ?? Guid.Empty, subject.Accounts.ToArray()];
}
