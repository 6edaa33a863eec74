using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;

namespace Prongsai.Platform.Web;

/// <summary>A form that was sent too long after the last proof, to be offered again after the next one.</summary>
/// <param name="Address">Where it goes, on this server.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, Instant At);

/// <summary>Keeps the last such form of each session for half an hour, in memory only. Never one with a password or a file.</summary>
public sealed class KeptForms(IClock clock)
{
    public static readonly Duration Lasts = Duration.FromMinutes(30);

    private const int MostForms = 500;
    private const int LargestForm = 200_000;
    private readonly ConcurrentDictionary<string, KeptForm> kept = new(StringComparer.Ordinal);

    public KeptForm? Find(string session) => kept.TryGetValue(session, out var form) && clock.GetCurrentInstant() - form.At < Lasts ? form : null;

    public void Drop(string session) => kept.TryRemove(session, out _);

    /// <returns>False when the form cannot be kept; then its page opens empty after the proof.</returns>
    internal bool Keep(string session, HttpRequest request)
    {
        if (!request.HasFormContentType || request.Form.Files.Count > 0 || request.Form.Keys.Any(k => k.Contains("password", StringComparison.OrdinalIgnoreCase)) || request.Form.ContainsKey("credential"))
        {
            return false;
        }

        var fields = request.Form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        if (fields.Sum(f => f.Key.Length + f.Value.Length) > LargestForm)
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        foreach (var (other, form) in kept)
        {
            if (now - form.At >= Lasts || kept.Count >= MostForms)
            {
                kept.TryRemove(other, out _);
            }
        }

        kept[session] = new(request.GetEncodedPathAndQuery(), fields, now);
        return true;
    }
}
