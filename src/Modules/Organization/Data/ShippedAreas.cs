using System.Collections.Immutable;
using System.Text;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Data;

/// <summary>The sub-districts shipped with the product. Source: kongvut/thai-province-data, MIT License, September 2025.
/// Read when first asked for and let go of when memory is wanted: offices are rarely placed.</summary>
internal static class ShippedAreas
{
    private static readonly WeakReference<AreaSearch?> Kept = new(null);

    public static AreaSearch Search
    {
        get
        {
            if (!Kept.TryGetTarget(out var search))
            {
                Kept.SetTarget(search = new(Read()));
            }

            return search;
        }
    }

    /// <summary>Lines of code, Thai name, English name and, of a sub-district, postcode; a place stands below the one it lies in.</summary>
    private static ImmutableArray<Area> Read()
    {
        using var stream = typeof(ShippedAreas).Assembly.GetManifestResourceStream("areas.tsv") ?? throw new InvalidOperationException("areas.tsv is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var areas = ImmutableArray.CreateBuilder<Area>();
        PlaceName province = new("", "", ""), district = province;
        while (reader.ReadLine() is { } line)
        {
            var part = line.Split('\t');
            var name = new PlaceName(part[1], part[2], ThaiText.Fold(part[1]));
            switch (part[0].Length)
            {
                case 2:
                    province = name;
                    break;
                case 4:
                    district = name;
                    break;
                default:
                    areas.Add(new(part[0], name, district, province, part[3]));
                    break;
            }
        }

        return areas.ToImmutable();
    }
}
