using System.Collections.Immutable;
using NodaTime;

namespace Prongsai.Platform.Operations;

/// <summary>The first entry of a backup: what it holds, and by which hash each part is known to be whole.</summary>
/// <param name="Format">Version of the backup's layout.</param>
/// <param name="MadeAt">When.</param>
/// <param name="PostgresMajor">Version of the tool that wrote the database's dump; a restore needs the same or a newer one.</param>
/// <param name="Parts">Every other entry, in order.</param>
public sealed record BackupManifest(int Format, Instant MadeAt, int PostgresMajor, ImmutableArray<BackupPart> Parts)
{
    public const int CurrentFormat = 1;

    internal const string EntryName = "manifest.json", DatabaseEntry = "database.dump", FilesPrefix = "files/";
}

/// <param name="Path">Name of the entry.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupPart(string Path, long Size, string Sha256);

/// <summary>What a backup did.</summary>
/// <param name="Manifest">What it holds.</param>
/// <param name="Damaged">Files of the store that no longer are what they were; left out.</param>
public sealed record BackupReport(BackupManifest Manifest, ImmutableArray<string> Damaged);
