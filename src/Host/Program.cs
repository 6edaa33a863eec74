using System.CommandLine;
using System.Globalization;
using System.Text;
using Prongsai.Host.Commands;

// Under th-TH the platform's own formatting would print Buddhist years; Thai dates go through Kernel (ADR 0008).
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("โปร่งใส: งานคุณธรรมและความโปร่งใสทั้งปีขององค์กรปกครองส่วนท้องถิ่น")
{
    ServeCommand.Make(),
    ScoreCommand.Make(),
    CheckCommand.Make(),
    ImportCommand.Make(),
    FrameworksCommand.Make(),
    ReportCommand.Make(),
    VerifyCommand.Make(),
    VerifyPackCommand.Make(),
    MigrateCommand.Make(),
    BackupCommand.MakeBackup(),
    BackupCommand.MakeRestore(),
    DoctorCommand.Make(),
    InviteCommand.Make(),
    ArchiveCommand.Make(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var fault in parsed.Errors)
    {
        Console.Error.WriteLine(fault.Message);
    }

    Console.Error.WriteLine($"ดูวิธีใช้: prongsai {string.Join(' ', args.TakeWhile(a => !a.StartsWith('-')).Take(1))} --help");
    return Exit.Usage;
}

return await parsed.InvokeAsync();
