using System.Globalization;

namespace Prongsai.Platform.Postgres;

/// <summary>An installed PostgreSQL.</summary>
/// <param name="Major">Major version, for example 15.</param>
/// <param name="Folder">Where its programs lie.</param>
internal sealed record PostgresBinaries(int Major, string Folder)
{
    /// <summary>ICU as a database's locale provider came with 15; 18 is the newest that the tests have seen the options of.</summary>
    private const int Oldest = 15, Newest = 18;

    private const string DebianRoot = "/usr/lib/postgresql";

    public string PathOf(string program) => Path.Combine(Folder, program);

    /// <summary>Supported versions, newest first.</summary>
    public static IReadOnlyList<PostgresBinaries> Installed() => !Directory.Exists(DebianRoot) ? [] :
    [
        .. Directory.EnumerateDirectories(DebianRoot)
            .Select(folder => (folder, isNumber: int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var major), major))
            .Where(found => found.isNumber && found.major is >= Oldest and <= Newest && File.Exists(Path.Combine(found.folder, "bin", "initdb")))
            .OrderByDescending(found => found.major)
            .Select(found => new PostgresBinaries(found.major, Path.Combine(found.folder, "bin"))),
    ];
}
