using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Postgres;

namespace Prongsai.Platform.Operations;

/// <summary>One thing looked at.</summary>
/// <param name="Name">Stable code.</param>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="SentenceTh">What was found and, if unwell, what to do.</param>
public sealed record Examination(string Name, bool IsWell, string SentenceTh);

/// <summary>Looks whether an installation is fit to run; changes nothing.</summary>
public sealed class Doctor(DatabaseAddress address, string dataFolder)
{
    private const long LittleSpace = 1024L * 1024 * 1024;

    private const string Loose = """
        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in (select distinct module from platform.schema_migration) and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and c.relforcerowsecurity) and n.nspname || '.' || c.relname <> all ($1)
        """;

    public async Task<IReadOnlyList<Examination>> ExamineAsync(CancellationToken cancellationToken = default) =>
        [Binaries(), Space(), await DatabaseAsync(cancellationToken)];

    private static Examination Binaries() => PostgresBinaries.Installed() is [var newest, ..]
        ? new("postgres.installed", true, $"มี PostgreSQL {newest.Major}")
        : new("postgres.installed", false, ClusterErrors.NotInstalled.Message);

    private Examination Space()
    {
        var free = new DriveInfo(Path.GetFullPath(dataFolder)).AvailableFreeSpace;
        return free >= LittleSpace
            ? new("data.space", true, $"แฟ้มข้อมูลมีที่ว่าง {free / LittleSpace} กิกะไบต์")
            : new("data.space", false, $"แฟ้มข้อมูลเหลือที่ว่าง {free / 1024 / 1024} เมกะไบต์ กรุณาเพิ่มเนื้อที่ก่อนใช้งานต่อ");
    }

    private async Task<Examination> DatabaseAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(address.Owner);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(Loose, connection) { Parameters = { new() { Value = RowSecurity.GlobalTables.ToArray() } } };
            var loose = (long)(await command.ExecuteScalarAsync(ct))!;
            return loose == 0
                ? new("database.protected", true, "ฐานข้อมูลตอบ และทุกตารางกันข้อมูลข้ามหน่วยงาน")
                : new("database.protected", false, $"มี {loose} ตารางที่ไม่กันข้อมูลข้ามหน่วยงาน กรุณาแจ้งผู้ดูแลระบบและงดใช้งานจนกว่าจะแก้ไข");
        }
        catch (NpgsqlException silent)
        {
            return new("database.protected", false, $"ฐานข้อมูลไม่ตอบ กรุณาเริ่มโปรแกรมใหม่: {silent.Message}");
        }
    }
}
