using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Files;

/// <summary>An agency's reference to a file. Keep its <see cref="OwnedRow.Id"/> in your own row.</summary>
public sealed class StoredFile : OwnedRow
{
    /// <summary>Name as given, without any path.</summary>
    public required string Name { get; init; }

    /// <summary>Media type found from the content, never from the name.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public required byte[] Sha256 { get; init; }

    public Instant StoredAt { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder) { }
}
