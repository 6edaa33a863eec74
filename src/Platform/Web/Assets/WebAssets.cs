using System.Collections.Frozen;
using System.Reflection;

namespace Prongsai.Platform.Web;

/// <summary>Style sheets, scripts, fonts and pictures of the kit, carried inside the assembly.
/// An address holds the hash of its content, so browsers keep the file for a year and never see an old one.</summary>
public static class WebAssets
{
    private const string Prefix = "web.";

    private static readonly FrozenDictionary<string, AssetFile> ByName = Load();

    private static readonly FrozenDictionary<string, AssetFile> ByAddress = ByName.Values.ToFrozenDictionary(f => f.AddressName, StringComparer.Ordinal);

    /// <summary>Address of a file by its plain name: <c>officer.css</c> → <c>/_p/officer.1a2b3c4d.css</c>.</summary>
    public static string Address(string name) => "/_p/" + ByName[name].AddressName;

    /// <summary>The font nearly every letter of a page is set in.</summary>
    public static string BodyFont { get; } = ByName.Keys.Single(n => n.StartsWith("sarabun-thai-400.", StringComparison.Ordinal));

    internal static IEnumerable<string> Names => ByName.Keys;

    internal static AssetFile? Find(string addressName) => ByAddress.GetValueOrDefault(addressName);

    private static FrozenDictionary<string, AssetFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => AssetFile.Read(n[Prefix.Length..], assembly.GetManifestResourceStream(n)!))
            .ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }
}
