using System.CommandLine;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Host.Commands;

internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "เดินตรวจลูกโซ่บันทึกการกระทำของทุกหน่วยงาน") { Installation.DataFolder, Installation.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        var broken = 0;
        foreach (var agency in await installation.Services.GetRequiredService<AgencyDirectory>().AllAsync(ct))
        {
            await using var scope = installation.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
            var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(ct);
            Console.Out.WriteLine(report.Broken is { } link ? $"{agency.Slug}: ลำดับที่ {link.Sequence}: {link.Why}" : $"{agency.Slug}: {report.Acts} การกระทำ ต่อกันครบ");
            broken += report.Broken is null ? 0 : 1;
        }

        return broken == 0 ? Exit.Done : Exit.Findings;
    }
}
