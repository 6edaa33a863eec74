using System.CommandLine;
using NodaTime;
using Prongsai.Platform.Data;
using Prongsai.Platform.Operations;
using Prongsai.Platform.Postgres;

namespace Prongsai.Host.Commands;

internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "แฟ้มสำเนาสำรอง" };

    public static Command MakeBackup()
    {
        var command = new Command("backup", "เก็บสำเนาสำรองของฐานข้อมูลและแฟ้มทั้งหมดไว้ในแฟ้มเดียว\nตัวอย่าง: prongsai backup /mnt/usb/prongsai.backup") { Target, Installation.DataFolder, Installation.Database };
        command.SetAction(BackupAsync);
        return command;
    }

    public static Command MakeRestore()
    {
        var command = new Command("restore", "กู้คืนสำเนาสำรองลงในโฟลเดอร์ข้อมูลที่ว่าง\nตัวอย่าง: prongsai restore /mnt/usb/prongsai.backup --data /srv/prongsai") { Target, Installation.DataFolder };
        command.SetAction(RestoreAsync);
        return command;
    }

    private static async Task<int> BackupAsync(ParseResult parsed, CancellationToken ct)
    {
        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        var backup = new Backup(installation.Services.GetRequiredService<DatabaseAddress>(), parsed.GetValue(Installation.DataFolder)!, SystemClock.Instance);
        var written = await backup.WriteAsync(parsed.GetValue(Target)!, ct);
        if (!written.IsOk)
        {
            return Exit.With(written.Error);
        }

        Console.Out.WriteLine($"เก็บสำเนาสำรองไว้ที่ {parsed.GetValue(Target)} แล้ว");
        return Exit.Done;
    }

    private static async Task<int> RestoreAsync(ParseResult parsed, CancellationToken ct)
    {
        var restored = await Restore.IntoAsync(parsed.GetValue(Target)!, new ClusterOptions(parsed.GetValue(Installation.DataFolder)!), ct);
        if (!restored.IsOk)
        {
            return Exit.With(restored.Error);
        }

        Console.Out.WriteLine($"กู้คืนแล้ว เริ่มใช้งานด้วย: prongsai serve --data {parsed.GetValue(Installation.DataFolder)}");
        return Exit.Done;
    }
}
