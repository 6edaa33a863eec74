using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>Six weeks of looks at made-up links of the demo, so that each state can be seen.</summary>
internal sealed class DemoLinks(EvidenceEditing evidence, LinkGathering gathering, AgencyData data, FileStore files) : IDemoContent
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly ActKind Seen = new("disclosure.demo_links", "เตรียมลิงก์ตัวอย่าง");

    /// <summary>The same in every demo, so that its page can be named.</summary>
    private static readonly Guid First = Guid.Parse("0de00000-0000-7000-a000-000000000001");

    public int Order => 45;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, title, address) in new[]
        {
            ("news", "ข่าวประชาสัมพันธ์ (ตัวอย่าง)", MadeUpSites.Gone), ("contact_and_enquiry", "แผนที่สำนักงาน (ตัวอย่าง)", MadeUpSites.Ending), ("news", "เฟซบุ๊กของหน่วยงาน (ตัวอย่าง)", MadeUpSites.Walled),
        })
        {
            if (ItemStore.Pack(Year).ItemByKey(item) is not null && (await evidence.AddLinkAsync(Year, item, new(null, title, null, null, address), cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        await data.ActAsync<Unit>(Seen, async (act, ct) =>
        {
            await LinkTable.GatherAsync(act, [MadeUpSites.Gone], ct, _ => First);
            return Unit.Done;
        }, cancellationToken);
        await gathering.RunAsync(cancellationToken);
        await LookAsync(cancellationToken);
        return await PictureAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken) =>
        await data.ActAsync<Unit>(Seen, async (act, ct) =>
        {
            var links = await LinkTable.WatchedAsync(act, ct);
            foreach (var link in links)
            {
                var (state, now) = (link.State, act.At - Duration.FromDays(42));
                while (now < act.At)
                {
                    var seen = MadeUpSites.At(link.Address, now, act.At);
                    (var before, state) = (state, state.After(seen, now, 0.5));
                    await LinkTable.WriteAsync(act, before.Hash is null ? link : link.Read(before.Hash), state, seen, now, ct);
                    now = state.NextAt;
                }
            }

            return Unit.Done;
        }, cancellationToken);

    /// <summary>Pictures as they would have been taken.</summary>
    private Task<Result<Unit>> PictureAsync(CancellationToken cancellationToken) => data.ActAsync<Unit>(Seen, async (act, ct) =>
    {
        foreach (var link in await LinkTable.WatchedAsync(act, ct))
        {
            foreach (var (name, days) in link.Address == MadeUpSites.Gone ? [("news", 42)] : MadeUpSites.Changes(link.Address) ? [("before", 42), ("after", 4)] : Array.Empty<(string, int)>())
            {
                await using var picture = typeof(DemoLinks).Assembly.GetManifestResourceStream($"demo-page-{name}.webp")!;
                var file = await files.AddAsync(act, picture, LinkPicturing.FileName, ct);
                if (!file.IsOk)
                {
                    return file.Error;
                }

                await act.Db.SaveChangesAsync(ct);
                await PictureTable.AddAsync(act, link.Id, file.Value.Id, act.At - Duration.FromDays(days), ct);
            }
        }

        return Unit.Done;
    }, cancellationToken);
}

/// <summary>Answers of sites that do not exist, for the demo, which asks nobody outside.</summary>
internal sealed class MadeUpSites(IClock clock) : ILinkFetcher
{
    public const string Gone = "https://www.example.go.th/news/old-page", Ending = "https://map.example.go.th/office", Walled = "https://social.example.com/tambon";

    public Task<LinkSighting> LookAsync(string address, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return Task.FromResult(At(address, now, now));
    }

    /// <summary>Has its page been changed lately?</summary>
    public static bool Changes(string address) => address.Contains("plan", StringComparison.Ordinal);

    /// <param name="today">The demo's day, before which what happened happened.</param>
    public static LinkSighting At(string address, Instant at, Instant today) => address switch
    {
        Gone when today - at < Duration.FromDays(2) => new(LinkVerdict.Broken, LinkFault.Status) { Status = 404, TookMs = 310 },
        Walled => new(LinkVerdict.Guarded, LinkFault.Status) { Status = 403, TookMs = 120 },
        _ => new(LinkVerdict.Working)
        {
            Status = 200,
            TookMs = 480,
            CertificateEndsAt = address.StartsWith("https:", StringComparison.Ordinal) ? today + Duration.FromDays(address == Ending ? 12 : 200) : null,
            Page = PageText.Of(Changes(address) && today - at < Duration.FromDays(5) ? "<title>แผนพัฒนาท้องถิ่น</title><p>แผนพัฒนาท้องถิ่น ฉบับแก้ไข (ตัวอย่าง)</p>" : "<title>หน้าเว็บตัวอย่าง</title><p>ข้อความตัวอย่างของหน้าเว็บ</p>"),
        },
    };
}
