using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prongsai.Platform.Files;

/// <summary>Columns in whose text ids of stored files may stand, such as the cells of a row. Whoever lets go of files looks there too.</summary>
public static class NamedFiles
{
    /// <summary>Name of the mark in the model.</summary>
    public const string Mark = "prongsai:names-files";

    /// <summary>Marks the column; its files stay as long as it names them.</summary>
    public static PropertyBuilder<T> NamesFiles<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasAnnotation(Mark, true);
    }
}
