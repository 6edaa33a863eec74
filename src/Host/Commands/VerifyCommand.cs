using System.CommandLine;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Host.Commands;

internal static class VerifyCommand
{
    private static readonly Option<string?> Agency = new("--agency") { Description = "ตรวจหน่วยงานเดียว ตามชื่อในที่อยู่เว็บ (slug)" };

    private static readonly Option<string?> Anchors = new("--anchors")
    {
        Description = "แฟ้มสมอ หรือโฟลเดอร์ของสมอ ที่เก็บไว้ที่อื่น เช่น จากอีเมล",
    };

    public static Command Make()
    {
        var command = new Command("verify", "เดินตรวจลูกโซ่บันทึกการกระทำ และเทียบกับสมอรายวัน\nตัวอย่าง: prongsai verify --agency tua-yang --anchors /mnt/usb/anchors")
        {
            Installation.DataFolder, Installation.Database, Agency, Anchors,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (slug, elsewhere) = (parsed.GetValue(Agency), parsed.GetValue(Anchors));
        if (elsewhere is not null && !Path.Exists(elsewhere))
        {
            return Exit.With(new Kernel.Error.NotFound("anchors.none", $"ไม่มีแฟ้มหรือโฟลเดอร์สมอที่ {Path.GetFullPath(elsewhere)}"));
        }

        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        var agencies = await installation.Services.GetRequiredService<AgencyDirectory>().AllAsync(ct);
        var chosen = agencies.Where(a => slug is null || a.Slug == slug).ToList();
        if (slug is not null && chosen.Count == 0)
        {
            return Exit.With(new Kernel.Error.NotFound("agency.none", $"ไม่มีหน่วยงาน {slug} ในข้อมูลนี้"));
        }

        var whole = true;
        foreach (var agency in chosen)
        {
            await using var scope = installation.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
            whole &= await ChainIsWholeAsync(scope.ServiceProvider, agency, ct) && await AnchorsFitAsync(scope.ServiceProvider, agency, elsewhere, ct);
        }

        return whole ? Exit.Done : Exit.Findings;
    }

    private static async Task<bool> ChainIsWholeAsync(IServiceProvider services, AgencyEntry agency, CancellationToken ct)
    {
        var report = await services.GetRequiredService<ChainVerifier>().VerifyAsync(cancellationToken: ct);
        Console.Out.WriteLine(report.Broken is { } link ? $"{agency.Slug}: {link.Line}" : $"{agency.Slug}: {report.Acts} การกระทำ ต่อกันครบ");
        return report.Broken is null;
    }

    private static async Task<bool> AnchorsFitAsync(IServiceProvider services, AgencyEntry agency, string? elsewhere, CancellationToken ct)
    {
        var verifier = services.GetRequiredService<AnchorVerifier>();
        var report = await verifier.VerifyAsync(services.GetRequiredService<AnchorFolder>().Read(agency.Slug), linked: true, ct);
        if (report.Fault is null && elsewhere is not null)
        {
            var kept = await verifier.VerifyAsync(AnchorFolder.ReadElsewhere(elsewhere, agency.Slug, agency.AgencyId), linked: false, ct);
            report = kept with { Checked = report.Checked + kept.Checked };
        }

        Console.Out.WriteLine(report.Fault is { } fault ? $"{agency.Slug}: สมอ {fault.Name}: {fault.Why}" : $"{agency.Slug}: สมอ {report.Checked} วัน ตรงกันครบ");
        return report.Fault is null;
    }
}
