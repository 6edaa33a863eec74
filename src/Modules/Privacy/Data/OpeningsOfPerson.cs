using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>What the log of openings holds about a person: who opened their data, and what they opened themselves.</summary>
internal sealed class OpeningsOfPerson(AgencyData data) : IPersonalData
{
    private const int Most = 500;

    private const string Why = "บันทึกการเปิดดูเป็นมาตรการรักษาความปลอดภัยที่กฎหมายให้มี (มาตรา 37 (1)) ชื่อเจ้าของข้อมูลในบันทึกลบได้ ชื่อเจ้าหน้าที่ผู้เปิดดูอยู่จนครบระยะเวลา";

    private const string Condition = """
        o.subject = $2 or o.account = any($3) or exists (select from unnest($1::text[]) t where strpos(o.name, t) > 0 or strpos(coalesce(o.subject_name, ''), t) > 0)
        """;

    public IReadOnlyList<string> Columns => [.. new[] { "account", "name", "position", "capacity", "what", "path", "subject_name" }.Select(c => $"{RetentionRows.OpeningTable}.{c}")];

    public Task<IReadOnlyList<PersonalSection>> FindAsync(Subject subject, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<PersonalSection>>(async (db, ct) =>
    {
        object[] values = [subject.Texts.ToArray(), subject.Person ?? Guid.Empty, subject.Accounts.ToArray()];
        var lines = await db.ListAsync(
            $"select o.id::text, o.at, o.name, o.what, coalesce(o.subject_name, '') from privacy.opening o where {Condition} order by o.at desc limit {Most}",
            r => new PersonalLine(r.GetString(0), [Moments.Of(r, 1), r.GetString(2), r.GetString(3), r.GetString(4)]), ct, values);
        if (lines.Count == 0)
        {
            return [];
        }

        var all = await db.ScalarAsync<long>($"select count(*) from privacy.opening o where {Condition}", ct, values);
        return [new PersonalSection("privacy", RetentionRows.OpeningTable, "การเปิดดูข้อมูลส่วนบุคคล", ["เวลา", "ผู้เปิด", "สิ่งที่เปิด", "ข้อมูลของ"], [.. lines], all - lines.Count) { Fate = PersonalFate.Stays, WhyTh = Why }];
    }, cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken cancellationToken)
    {
        var emptied = await act.Db.ScalarAsync<long>("select privacy.unname_openings($1, $2)", cancellationToken, subject.Person ?? Guid.Empty, subject.Texts.ToArray());
        return emptied == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { [RetentionRows.OpeningTable] = (int)emptied };
    }
}
