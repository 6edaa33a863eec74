using Npgsql;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Postgres;

namespace Prongsai.Journeys;

/// <summary><c>prongsai verify</c> on a copy of an office's own data, changed by hand behind the program's back.</summary>
[Collection("own")]
public sealed class VerifyTests(OwnInstallation own)
{
    private const string Columns = "kind, kind_name, actor_account, capacity, capacity_position, reason, at, payload, previous_hash, hash, actor_person, capacity_order, tables";

    /// <summary>What somebody does with the owner's rights, and how the first broken link is named.</summary>
    private static readonly (string Sql, long Broken, string Why)[] Forgeries =
    [
        ("update platform.recorded_act set actor_account = 'somebody' where sequence = 3", 3, "ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม"),
        ("update platform.recorded_act set hash = set_byte(hash, 7, get_byte(hash, 7) # 1) where sequence = 2", 2, "ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม"),
        ("delete from platform.recorded_act where sequence = 2", 2, "ไม่มีการกระทำลำดับที่ 2"),
        ("delete from platform.recorded_act where sequence = (select max(sequence) from platform.recorded_act)", 0, "หายไป หรือหัวบันทึกถูกแก้ไข"),
        ("""
         update platform.recorded_act set sequence = -sequence where sequence in (2, 3);
         update platform.recorded_act set sequence = 5 + sequence where sequence < 0
         """, 2, "ไม่ต่อกับการกระทำก่อนหน้า"),
        ($"""
         insert into platform.recorded_act (agency_id, sequence, {Columns}) select agency_id, sequence + 1, {Columns.Replace("previous_hash, hash", "hash, sha256(hash)", StringComparison.Ordinal)}
         from platform.recorded_act order by sequence desc limit 1
         """, 1, "ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม"),
        ("update platform.sealed_value set value = 'ชื่ออื่น' where sequence = 2 and ordinal = 0", 2, "ข้อมูลส่วนบุคคลในบันทึกถูกแก้ไขหรือลบโดยไม่มีบันทึกการลบ"),
    ];

    [Fact]
    public async Task Every_forgery_is_named_by_its_number_and_why_and_an_anchor_touched_by_its_file()
    {
        var target = await RestoredAsync();
        await using var cluster = (await PrivateCluster.OpenAsync(new(target))).Value!;
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.Address.Owner) { Pooling = false }.ConnectionString);
        await owner.OpenAsync();
        await RunAsync(owner, "create temporary table kept_act as select * from platform.recorded_act; create temporary table kept_seal as select * from platform.sealed_value");
        var last = (long)(await AskAsync(owner, "select max(sequence) from platform.recorded_act"))!;

        foreach (var (sql, broken, why) in Forgeries)
        {
            await RunAsync(owner, sql);
            var said = await CommandLine.RunAsync(null, "verify", "--data", target);

            said.Code.ShouldBe(1, sql + said.Errors);
            said.Output.Split('\n')[0].ShouldStartWith($"{OwnInstallation.Slug}: ลูกโซ่ขาดที่ลำดับที่ {broken switch { 0 => last, 1 => last + 1, _ => broken }}");
            said.Output.Split('\n')[0].ShouldEndWith(why, Case.Sensitive, sql);
            await RunAsync(owner, "delete from platform.recorded_act; delete from platform.sealed_value; insert into platform.recorded_act select * from kept_act; insert into platform.sealed_value select * from kept_seal");
        }

        await AnchorIsTouchedAsync(owner, target);
    }

    private static async Task AnchorIsTouchedAsync(NpgsqlConnection owner, string target)
    {
        var folder = new AnchorFolder(Path.Combine(target, "anchors"));
        var agency = new Platform.AgencyId((Guid)(await AskAsync(owner, "select agency_id from platform.agency_entry"))!);
        var head = (byte[])(await AskAsync(owner, "select hash from platform.recorded_act where sequence = 3"))!;
        foreach (var known in folder.Read(OwnInstallation.Slug)) File.Delete(Path.Combine(target, "anchors", OwnInstallation.Slug, known.Name));
        folder.Write(new(agency, OwnInstallation.Slug, "อบต.ตัวอย่าง", "Tua Yang"), new(2026, 2, 16), (3, head), NodaTime.Instant.FromUtc(2026, 2, 16, 2, 0)).ShouldNotBeNull();
        var whole = await CommandLine.RunAsync(null, "verify", "--data", target);
        (whole.Code, whole.Errors).ShouldBe((0, ""));
        whole.Output.ShouldContain("สมอ 1 วัน ตรงกันครบ");

        var file = Path.Combine(target, "anchors", OwnInstallation.Slug, "2026-02-16.json");
        var text = await File.ReadAllTextAsync(file);
        var hash = Convert.ToHexStringLower(head);
        await WriteAsync(file, text.Replace(hash, (hash[0] == '0' ? '1' : '0') + hash[1..], StringComparison.Ordinal));
        var touched = await CommandLine.RunAsync(null, "verify", "--data", target);
        await WriteAsync(file, text[..(text.Length / 2)]);
        var cut = await CommandLine.RunAsync(null, "verify", "--data", target);

        (touched.Code, cut.Code).ShouldBe((1, 1));
        touched.Output.ShouldContain("สมอ 2026-02-16.json: ลูกโซ่ถูกเขียนขึ้นใหม่ ระหว่างการกระทำที่ 1 ถึง 3");
        cut.Output.ShouldContain("สมอ 2026-02-16.json: อ่านสมอนี้ไม่ได้ แฟ้มถูกแก้ไขหรือเสีย");
    }

    private async Task<string> RestoredAsync()
    {
        var (backup, target) = (Path.Combine(own.Scratch, "verify.backup"), Path.Combine(own.Scratch, "verified"));
        (await CommandLine.RunAsync(null, "backup", backup, "--data", own.Data)).Code.ShouldBe(0);
        (await CommandLine.RunAsync(null, "restore", backup, "--data", target)).Code.ShouldBe(0);
        return target;
    }

    /// <summary>Anchors are read-only files; a hand takes the mark off first.</summary>
    private static Task WriteAsync(string file, string text)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return File.WriteAllTextAsync(file, text);
    }

    private static async Task RunAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> AskAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteScalarAsync();
    }
}
