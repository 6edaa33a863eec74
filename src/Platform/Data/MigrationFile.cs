using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>One numbered SQL file of a module.</summary>
/// <param name="Module">Name of the module; the file runs with the module's schema first in the search path.</param>
/// <param name="Number">From the file name, 1 upwards without gaps.</param>
/// <param name="Name">File name without folder.</param>
/// <param name="Checksum">SHA-256 of the text, hexadecimal.</param>
internal sealed partial record MigrationFile(string Module, int Number, string Name, string Sql, string Checksum)
{
    /// <summary>The files of a module's assembly in order.</summary>
    /// <exception cref="InvalidOperationException">Two files have one number, or a number is left out.</exception>
    public static IReadOnlyList<MigrationFile> Of(IModule module)
    {
        var assembly = module.GetType().Assembly;
        var files = assembly.GetManifestResourceNames().Select(resource => (resource, match: FileName.Match(resource)))
            .Where(found => found.match.Success)
            .Select(found => Read(module.Name, found.match, assembly.GetManifestResourceStream(found.resource)!))
            .OrderBy(file => file.Number).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].Number != i + 1) throw new InvalidOperationException($"Migrations of {module.Name} are not numbered 1, 2, 3 …: {files[i].Name}");
        }
        return files;
    }

    private static MigrationFile Read(string module, Match name, Stream resource)
    {
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new(module, int.Parse(name.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), name.Groups["name"].Value, sql, checksum);
    }

    [GeneratedRegex(@"\.Migrations\.(?<name>(?<number>[0-9]{4})_[a-z0-9_]+)\.sql$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FileName { get; }
}
