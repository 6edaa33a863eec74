using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Prongsai.Platform.Acts;

/// <summary>The anchors of all agencies, a file a day each: <c>anchors/slug/2026-02-16.json</c>. A file once written is never written again.</summary>
public sealed class AnchorFolder(string folder)
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    public bool Has(string slug, LocalDate day) => File.Exists(PathOf(slug, day));

    /// <summary>The anchor of a day; null when there is none that can be read.</summary>
    public Anchor? Find(string slug, LocalDate day) => Has(slug, day) ? AnchorFile.Open(PathOf(slug, day)).Anchor : null;

    /// <summary>All anchors of an agency, oldest first.</summary>
    public IReadOnlyList<AnchorFile> Read(string slug) => ReadFrom(Path.Combine(folder, slug));

    /// <summary>The newest anchors of an agency, newest first.</summary>
    public IReadOnlyList<AnchorFile> Newest(string slug, int count) => [.. Files(Path.Combine(folder, slug)).Reverse().Take(count).Select(AnchorFile.Open)];

    /// <summary>Anchors kept elsewhere: a file, a folder of files, or a copy of the whole folder. Those of other agencies are left out; a file
    /// that cannot be read is kept, so that it is named.</summary>
    public static IReadOnlyList<AnchorFile> ReadElsewhere(string path, string slug, AgencyId agency)
    {
        var own = Path.Combine(path, slug);
        var files = File.Exists(path) ? [AnchorFile.Open(path)] : Directory.Exists(own) ? ReadFrom(own) : ReadFrom(path);
        return [.. files.Where(file => file.Anchor is null || file.Anchor.Agency == agency.Value)];
    }

    /// <summary>Writes the anchor of a day, bound to the file before.</summary>
    /// <returns>The anchor; null when the day has one already.</returns>
    public Anchor? Write(AgencyEntry agency, LocalDate day, (long Sequence, byte[] Hash) head, Instant at)
    {
        if (Has(agency.Slug, day)) return null;
        var own = Directory.CreateDirectory(Path.Combine(folder, agency.Slug));
        var before = Files(own.FullName).LastOrDefault();
        var previous = before is null ? "" : AnchorFile.Open(before).FileHash;
        var anchor = new Anchor(agency.AgencyId.Value, agency.Slug, day, head.Sequence, Convert.ToHexStringLower(head.Hash), at, previous);
        return TryWrite(PathOf(agency.Slug, day), anchor.ToText()) ? anchor : null;
    }

    /// <summary>Whole or not at all: written beside and moved into place, which fails where another was first.</summary>
    private static bool TryWrite(string path, string text)
    {
        var beside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, ReadOnly);
            File.Move(beside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
            return false;
        }
    }

    private static List<AnchorFile> ReadFrom(string folder) => [.. Files(folder).Select(AnchorFile.Open)];

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];

    private string PathOf(string slug, LocalDate day) => Path.Combine(folder, slug, $"{LocalDatePattern.Iso.Format(day)}.json");
}
