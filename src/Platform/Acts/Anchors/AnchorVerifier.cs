using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>What comparing a chain with its anchors found.</summary>
/// <param name="Checked">Anchors that fit.</param>
/// <param name="Fault">The first that does not; null when all do.</param>
public sealed record AnchorReport(int Checked, AnchorFault? Fault);

/// <summary>An anchor that the chain does not fit.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sequence">The act it names; null when the file itself is at fault.</param>
/// <param name="Why">Thai sentence.</param>
public sealed record AnchorFault(string Name, long? Sequence, string Why);

/// <summary>Compares the chain of the entered agency with its anchors. The chain itself must have been walked before.</summary>
public sealed class AnchorVerifier(AgencyData data)
{
    private const int AtOnce = 500;

    /// <param name="files">Oldest first.</param>
    /// <param name="linked">Do the files follow one another, so that each must name the one before? Not so for single files kept elsewhere.</param>
    public async Task<AnchorReport> VerifyAsync(IReadOnlyList<AnchorFile> files, bool linked, CancellationToken cancellationToken = default)
    {
        var fitted = 0;
        long last = 0;
        foreach (var part in files.Select((file, place) => (File: file, Before: linked && place > 0 ? files[place - 1].FileHash : null)).Chunk(AtOnce))
        {
            var hashes = await HashesAsync([.. part.Select(p => p.File.Anchor?.Sequence ?? 0).Distinct()], cancellationToken);
            foreach (var (file, before) in part)
            {
                if (Wrong(file, linked ? before ?? "" : null, hashes, last) is { } why) return new(fitted, new(file.Name, file.Anchor?.Sequence, why));
                last = file.Anchor!.Sequence;
                fitted++;
            }
        }
        return new(fitted, null);
    }

    private static string? Wrong(AnchorFile file, string? before, Dictionary<long, string> hashes, long last) => file.Anchor switch
    {
        null => "อ่านสมอนี้ไม่ได้ แฟ้มถูกแก้ไขหรือเสีย",
        var anchor when Path.GetFileNameWithoutExtension(file.Name) != LocalDatePattern.Iso.Format(anchor.Date) && before is not null => "ชื่อแฟ้มไม่ตรงกับวันของสมอ",
        var anchor when before is not null && anchor.Previous != before => "ไม่ต่อกับสมอของวันก่อน มีแฟ้มสมอที่หายไปหรือถูกแก้ไข",
        { Sequence: 0 } => null,
        var anchor when !hashes.TryGetValue(anchor.Sequence, out _) => $"สมอวันนั้นนับได้ {anchor.Sequence} การกระทำ แต่ลูกโซ่วันนี้สั้นกว่า",
        var anchor when hashes[anchor.Sequence] != anchor.Hash => $"ลูกโซ่ถูกเขียนขึ้นใหม่ ระหว่างการกระทำที่ {last + 1} ถึง {anchor.Sequence}",
        _ => null,
    };

    private Task<Dictionary<long, string>> HashesAsync(long[] sequences, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<RecordedAct>().Where(a => sequences.Contains(a.Sequence)).ToDictionaryAsync(a => a.Sequence, a => Convert.ToHexStringLower(a.Hash), ct), cancellationToken);
}
