using System.CommandLine;
using Prongsai.Disclosure.Contracts;
using Prongsai.Host.Serving;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Postgres;

namespace Prongsai.Host.Commands;

internal static class ArchiveCommand
{
    public static Command Make()
    {
        var year = new Argument<int>("YEAR") { Description = "ปีงบประมาณ พ.ศ." };
        year.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var given) || !new FiscalYear(given).IsPossible))
            {
                result.AddError($"{result.Tokens[0].Value} ไม่ใช่ปีงบประมาณ กรุณาระบุปี พ.ศ. {FiscalYear.FirstPossible} ถึง {FiscalYear.LastPossible} เช่น 2569");
            }
        });
        var agency = new Option<string>("--agency") { Description = "ที่อยู่เว็บของหน่วยงาน เช่น demo", Required = true };
        var output = new Option<string>("-o", "--output") { Description = "โฟลเดอร์ใหม่ หรือไฟล์ .zip", Required = true };
        var address = new Option<string>("--address") { Description = "ที่อยู่เว็บที่จะวางสำเนา เช่น https://archive.example.go.th/2569 (ไม่ระบุก็ได้ ลิงก์จะอ้างกันเองในโฟลเดอร์ และไม่มี sitemap)", DefaultValueFactory = _ => "" };
        address.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given.Scheme is "http" or "https"))
            {
                result.AddError($"--address {result.Tokens[0].Value} ไม่ใช่ที่อยู่เว็บ เช่น https://archive.example.go.th/2569");
            }
        });
        var command = new Command("archive", "เก็บเว็บสาธารณะของปีเป็นไฟล์ที่เปิดได้โดยไม่ต้องมีโปรแกรม\nตัวอย่าง: prongsai archive 2569 --agency demo -o 2569.zip")
        {
            year, agency, output, address, Installation.DataFolder, Installation.Database,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, new(parsed.GetValue(agency)!, new FiscalYear(parsed.GetValue(year)), parsed.GetValue(address)!.TrimEnd('/'), Path.GetFullPath(parsed.GetValue(output)!)), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ArchiveOrder order, CancellationToken ct)
    {
        var (folder, server) = (parsed.GetValue(Installation.DataFolder)!, parsed.GetValue(Installation.Database));
        if (server is null && !PrivateCluster.Exists(folder))
        {
            return Exit.With(new Error.NotFound("data.none", $"ไม่มีข้อมูลของโปร่งใสที่ {Path.GetFullPath(folder)} กรุณาระบุ --data ให้ตรงกับที่ใช้ตอน serve (nothing was created there)"));
        }

        var opened = await Installation.OpenDatabaseAsync(folder, server, joinRunning: true, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        var (database, cluster) = opened.Value;
        try
        {
            await using var site = QuietSite.Build(new ServeOptions(folder, "", server, DemoFolder.IsDemo(folder)), database);
            var migrated = await site.Services.GetRequiredService<MigrationRunner>().RunAsync(ct);
            if (!migrated.IsOk)
            {
                return Exit.With(migrated.Error);
            }

            if (await site.Services.GetRequiredService<AgencyDirectory>().FindAsync(order.Slug, ct) is null)
            {
                return Exit.With(new Error.NotFound("agency.not_found", $"ไม่พบหน่วยงาน {order.Slug} กรุณาตรวจที่อยู่เว็บของหน่วยงาน"));
            }

            return Say(await SiteArchiving.WriteAsync(site.Services, site.Pipeline, order, ct), order);
        }
        finally
        {
            if (cluster is not null)
            {
                await cluster.DisposeAsync();
            }
        }
    }

    private static int Say(Result<ArchiveWritten> written, ArchiveOrder order)
    {
        if (!written.IsOk)
        {
            return Exit.With(written.Error);
        }

        foreach (var failed in written.Value.Failed)
        {
            Console.Error.WriteLine($"เก็บไม่ได้: {failed}");
        }

        Console.Out.WriteLine($"เก็บ {written.Value.Files} ไฟล์ที่ {order.Output}");
        return written.Value.Failed.Count == 0 ? Exit.Done : Exit.Findings;
    }
}
