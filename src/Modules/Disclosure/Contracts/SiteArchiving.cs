using Microsoft.AspNetCore.Http;
using Prongsai.Disclosure.Features.Archive;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Contracts;

/// <summary>What an archive is to be.</summary>
/// <param name="Address">Where it will lie, without a slash at the end; empty when that is not known.</param>
/// <param name="Output">A folder that is not there yet, or a file ending in .zip.</param>
public sealed record ArchiveOrder(string Slug, FiscalYear Year, string Address, string Output);

/// <param name="Failed">Addresses that could not be written, with the status they answered.</param>
public sealed record ArchiveWritten(int Files, IReadOnlyList<string> Failed);

/// <summary>The public site of one year as plain files.</summary>
public static class SiteArchiving
{
    private static readonly Error Taken = new Error.Invalid("archive.taken", "มีโฟลเดอร์หรือไฟล์ชื่อนี้อยู่แล้ว กรุณาเลือกชื่ออื่น (the output exists already)");

    /// <param name="services">Services of the site.</param>
    /// <param name="pipeline">How the site answers a request.</param>
    public static async Task<Result<ArchiveWritten>> WriteAsync(IServiceProvider services, RequestDelegate pipeline, ArchiveOrder order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (File.Exists(order.Output) || Directory.Exists(order.Output))
        {
            return Taken;
        }

        var site = new InnerSite(services, pipeline);
        var archive = new ArchiveOf(order.Year, order.Address);
        if ((await site.AskAsync($"/{order.Slug}/ita/{order.Year}", archive, Stream.Null, ct)).Status != StatusCodes.Status200OK)
        {
            return new Error.NotFound("archive.nothing", $"ปี {order.Year} ยังไม่มีข้อมูลที่เผยแพร่ จึงไม่มีอะไรให้เก็บ (nothing of this year is public)");
        }

        using var output = ArchiveOutput.At(order.Output);
        var writing = new SiteArchive(site, order.Slug, archive, output);
        await writing.WriteAsync(ct);
        return new ArchiveWritten(output.Names.Count, writing.Failed);
    }
}
