namespace Prongsai.Documents.Reading;

/// <summary>Where a part points to, by id. Outside targets are kept only as addresses.</summary>
internal sealed class Relationships
{
    private readonly List<Relationship> all = [];

    public IEnumerable<Relationship> OfType(string type) => all.Where(r => !r.IsExternal && r.Type.EndsWith("/" + type, StringComparison.Ordinal));

    public Relationship? Find(string? id) => all.Find(r => r.Id == id);

    /// <summary>The relationships of a part; of the whole package for the empty name.</summary>
    public static Relationships Of(OfficePackage package, string part)
    {
        var found = new Relationships();
        var slash = part.LastIndexOf('/') + 1;
        using var reader = package.Read($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (reader?.Next() == true)
        {
            if (reader.Name == "Relationship" && reader["Target"] is { Length: > 0 } target)
            {
                var isExternal = reader["TargetMode"] == "External";
                found.all.Add(new Relationship(
                    reader["Id"] ?? "", reader["Type"] ?? "", isExternal ? target : Resolve(part[..slash], target), isExternal));
            }
        }
        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }
        return string.Join('/', steps);
    }
}

/// <param name="Target">Part name, or the address when <paramref name="IsExternal"/>.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);
