using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Marks columns whose values the record keeps under seal, so that they can be erased.</summary>
public static class PersonalColumns
{
    private const string Annotation = "Prongsai:Personal";

    /// <summary>The column holds somebody's personal data.</summary>
    /// <param name="column">For example <c>p => p.Telephone</c>.</param>
    /// <param name="subject">The property with the id of the one whose it is, for example <c>p => p.Id</c>.</param>
    public static EntityTypeBuilder<T> IsPersonal<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> column, Expression<Func<T, object?>> subject)
        where T : class
    {
        builder.Property(column).IsPersonal(NameOf(subject));
        return builder;
    }

    /// <inheritdoc cref="IsPersonal{T}"/>
    /// <param name="subject">Name of the property with the id of the one whose it is.</param>
    public static PropertyBuilder IsPersonal(this PropertyBuilder property, string subject) => property.HasAnnotation(Annotation, subject);

    /// <summary>Every column so marked: table with schema, column, and the property with whose it is.</summary>
    public static IReadOnlyList<(string Table, string Column, string Subject)> In(Db db) =>
    [
        .. db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()
            .Where(property => SubjectOf(property) is not null)
            .Select(property => ($"{entity.GetSchema()}.{entity.GetTableName()}", property.GetColumnName(), SubjectOf(property)!))),
    ];

    internal static string? SubjectOf(IReadOnlyProperty property) => (string?)property.FindAnnotation(Annotation)?.Value;

    private static string NameOf<T>(Expression<Func<T, object?>> property) => property.Body switch
    {
        MemberExpression member => member.Member.Name,
        UnaryExpression { Operand: MemberExpression member } => member.Member.Name,
        _ => throw new ArgumentException("A property is expected, such as p => p.Id.", nameof(property)),
    };
}

/// <summary>A personal value in a fact given to <see cref="Act.Record"/>: kept under seal like a personal column.</summary>
/// <param name="Value">The value; null is written as it is.</param>
/// <param name="Subject">Whose it is.</param>
[JsonConverter(typeof(PersonalJson))]
public readonly record struct Personal(string? Value, Guid Subject);

/// <summary>Writes a mark that <see cref="PersonalFacts"/> exchanges for a seal.</summary>
internal sealed class PersonalJson : JsonConverter<Personal>
{
    public const string ValueMark = "$personal", SubjectMark = "$subject";

    public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A sealed value is read from the record by its number.");

    public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(ValueMark, value.Value);
        writer.WriteString(SubjectMark, value.Subject);
        writer.WriteEndObject();
    }
}

internal static class PersonalFacts
{
    /// <summary>The fact as JSON, its personal values under seal.</summary>
    public static JsonNode? Sealed<T>(T fact, SealBook seals) where T : notnull =>
        Exchange(JsonSerializer.SerializeToNode(fact, StoredJson.Options), $"fact:{typeof(T).Name}", seals);

    private static JsonNode? Exchange(JsonNode? node, string origin, SealBook seals)
    {
        switch (node)
        {
            case JsonObject marked when marked.ContainsKey(PersonalJson.ValueMark) && marked[PersonalJson.SubjectMark] is { } subject:
                return seals.Seal(origin, subject.GetValue<string>(), marked[PersonalJson.ValueMark]);
            case JsonObject parts:
                foreach (var name in parts.Select(part => part.Key).ToList()) Put(parts[name], put => parts[name] = put, origin, seals);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) Put(list[i], put => list[i] = put, origin, seals);
                break;
        }
        return node;
    }

    private static void Put(JsonNode? was, Action<JsonNode?> put, string origin, SealBook seals)
    {
        var now = Exchange(was, origin, seals);
        if (!ReferenceEquals(was, now)) put(now);
    }
}
