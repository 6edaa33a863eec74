using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using NodaTime.Text;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>Writes a pack as a ZIP, file after file: no more than a buffer of any of them is held.</summary>
internal sealed class PackWriter(AgencyData data, FileStore files)
{
    /// <summary>The earliest that a ZIP can say; no time of making stands in a pack.</summary>
    private static readonly DateTimeOffset Start = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="output">Need not be seekable; only asked asynchronously.</param>
    /// <returns>SHA-256 of the manifest as it was written.</returns>
    public async Task<string> WriteAsync(PackPlan plan, Stream output, CancellationToken ct)
    {
        var at = plan.State.IsFrozen ? InstantPattern.ExtendedIso.Parse(plan.State.Manifest.FrozenAt).Value.ToDateTimeOffset() : Start;
        await using var patient = new PatientStream(output);
        var hash = await WriteAsync(plan, patient, at, ct);
        await patient.FlushAsync(ct);
        return hash;
    }

    private async Task<string> WriteAsync(PackPlan plan, PatientStream output, DateTimeOffset at, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var file in plan.Files)
        {
            if (file.Bytes is { } bytes)
            {
                await EntryAsync(zip, file.Entry.Path, CompressionLevel.Fastest, at, (entry, token) => entry.WriteAsync(bytes, token).AsTask(), ct);
            }
            else if (!await StoredAsync(zip, file, at, ct))
            {
                missing.Add(file.Entry.Path);
            }
        }

        var manifest = plan.Manifest(missing.ToImmutable()).ToText();
        await EntryAsync(zip, PackManifest.Path, CompressionLevel.Fastest, at, (entry, token) => entry.WriteAsync(Encoding.UTF8.GetBytes(manifest), token).AsTask(), ct);
        return CanonicalJson.Hash(manifest);
    }

    private async Task<bool> StoredAsync(ZipArchive zip, PlannedFile file, DateTimeOffset at, CancellationToken ct)
    {
        var opened = await files.OpenAsync(data, file.Stored!.Value, ct);
        if (!opened.IsOk)
        {
            return false;
        }

        await using var content = opened.Value.Content;
        if (Convert.ToHexStringLower(opened.Value.File.Sha256) != file.Entry.Sha256)
        {
            return false;
        }

        await EntryAsync(zip, file.Entry.Path, CompressionLevel.NoCompression, at, (entry, token) => content.CopyToAsync(entry, 128 * 1024, token), ct);
        return true;
    }

    private static async Task EntryAsync(ZipArchive zip, string path, CompressionLevel level, DateTimeOffset at, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(ct);
        await write(stream, ct);
    }
}
