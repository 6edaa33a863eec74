using System.Text.Json.Nodes;

namespace Prongsai.Platform.Acts;

/// <summary>The personal values of one act, in the order met; the actor is the first.</summary>
internal sealed class SealBook
{
    private const string Reference = "sealed";

    private readonly List<SealedValue> _values = [];

    public SealBook(Actor actor) =>
        Seal(SealedValue.ActorOrigin, actor.Person?.ToString() ?? actor.Account, $"{Line(actor.Name)}\n{Line(actor.Position)}");

    public IReadOnlyList<SealedValue> Values => _values;

    /// <summary>Keeps a value apart; what it returns stands in the payload in its place. Nothing is not personal and stays.</summary>
    public JsonNode? Seal(string origin, string subject, JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var plain) => new JsonObject { [Reference] = Seal(origin, subject, plain) },
        _ => new JsonObject { [Reference] = Seal(origin, subject, value.ToJsonString(Data.StoredJson.Options)) },
    };

    private int Seal(string origin, string subject, string value)
    {
        _values.Add(SealedValue.New(_values.Count, origin, subject, value));
        return _values.Count - 1;
    }

    private static string Line(string? text) => text?.Replace('\n', ' ') ?? "";
}
