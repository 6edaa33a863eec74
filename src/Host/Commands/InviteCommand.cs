using System.CommandLine;
using Prongsai.Accounts.Features.People;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Host.Commands;

/// <summary>The operator's last road in: a link for an account of an office, new or locked out.</summary>
internal static class InviteCommand
{
    public static Command Make()
    {
        var agency = new Option<string>("--agency") { Description = "ที่อยู่เว็บของหน่วยงาน", Required = true };
        var login = new Option<string>("--login") { Description = "ชื่อเข้าใช้ของบัญชีเดิม หรือบัญชีใหม่", Required = true };
        var role = new Option<string?>("--role") { Description = "บทบาทของบัญชีใหม่ เช่น administrator" };
        var name = new Option<string?>("--name") { Description = "ชื่อและคำนำหน้าของบัญชีใหม่" };
        var command = new Command("invite", "ออกลิงก์เข้าใช้ เมื่อไม่มีผู้ดูแลระบบคนใดเข้าได้ (บันทึกไว้ในทะเบียนการกระทำ)\nตัวอย่าง: prongsai invite --agency demo --login somchai")
        {
            agency, login, role, name, Installation.DataFolder, Installation.Database,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, new(parsed.GetValue(login)!, parsed.GetValue(role), parsed.GetValue(name)), parsed.GetValue(agency)!, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, OperatorWish wish, string slug, CancellationToken ct)
    {
        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        if (await installation.Services.GetRequiredService<AgencyDirectory>().FindAsync(slug, ct) is not { } entry)
        {
            return Exit.With(new Error.NotFound("agency.not_found", $"ไม่พบหน่วยงาน {slug} กรุณาตรวจที่อยู่เว็บของหน่วยงาน"));
        }

        await using var scope = installation.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(entry.AgencyId, Actor.System);
        var token = await scope.ServiceProvider.GetRequiredService<OperatorInviting>().RunAsync(wish, ct);
        if (!token.IsOk)
        {
            return Exit.With(token.Error);
        }

        Console.Out.WriteLine($"/sign-in/link?t={token.Value}");
        return Exit.Done;
    }
}
