using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>What the record of acts holds about a person: what they did, and where they are named.</summary>
internal sealed class ActsOfPerson(AgencyData data) : IPersonalData
{
    private const int Most = 500;

    private const string Why = "บันทึกการกระทำเป็นหลักฐานว่าใครใช้อำนาจหน้าที่ทำอะไร จำเป็นต่อภารกิจสาธารณะและการใช้สิทธิเรียกร้องตามกฎหมาย (มาตรา 33 วรรคสอง ประกอบมาตรา 24 (4)) ค่าส่วนบุคคลที่ผนึกไว้ลบได้โดยสายบันทึกยังครบ";

    private const string Condition = """
        a.actor_account = $2 or exists (select from unnest($1::text[]) t where strpos(a.actor_name, t) > 0 or strpos(coalesce(a.reason, ''), t) > 0 or strpos(a.payload, t) > 0)
        """;

    public IReadOnlyList<string> Columns =>
    [
        "platform.recorded_act.actor_account", "platform.recorded_act.actor_name", "platform.recorded_act.actor_position", "platform.recorded_act.reason", "platform.recorded_act.payload",
    ];

    public Task<IReadOnlyList<PersonalSection>> FindAsync(Subject subject, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<PersonalSection>>(async (db, ct) =>
    {
        object[] values = [subject.Texts.ToArray(), subject.Account ?? ""];
        var lines = await db.ListAsync(
            $"select a.sequence::text, to_char(a.at at time zone 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI'), a.kind_name, a.actor_name, coalesce(a.reason, '') from platform.recorded_act a where {Condition} order by a.sequence desc limit {Most}",
            r => new PersonalLine(r.GetString(0), [r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)]), ct, values);
        if (lines.Count == 0)
        {
            return [];
        }

        var all = await db.ScalarAsync<long>($"select count(*) from platform.recorded_act a where {Condition}", ct, values);
        return [new PersonalSection("platform", "platform.recorded_act", "บันทึกการกระทำที่ทำ หรือที่มีชื่ออยู่", ["ลำดับ", "เวลา", "การกระทำ", "ผู้ทำ", "เหตุผล"], [.. lines], all - lines.Count) { Fate = PersonalFate.Stays, WhyTh = Why }];
    }, cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>());
}
