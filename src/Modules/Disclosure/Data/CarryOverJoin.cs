using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data;

/// <summary>Puts what was written for one or several old items under one item of the new pack. Nothing is dropped: what has no place there is kept for a person to look at.</summary>
internal sealed class CarryOverJoin(Act act, PackItem target, CarryOverText words)
{
    /// <param name="parts">In the order of the old pack; the first is the row that lives on.</param>
    public void Run(IReadOnlyList<CarryOverPart> parts)
    {
        var row = parts[0].Row;
        var isJoined = parts.Count(p => !p.IsEmpty) > 1;
        Texts(row, parts, isJoined);
        Tables(row, parts);
        foreach (var (part, evidence) in parts.SelectMany(p => p.Evidence.Select(e => (p, e))))
        {
            evidence.YearItemId = row.Id;
            evidence.ComponentKey = evidence.ComponentKey is { } key && Has(key) ? key : null;
        }

        Facts(row, parts, isJoined);
        if (isJoined)
        {
            row.ShownChangedAt = act.At;
        }
    }

    private bool Has(string component) => target.Components.Any(c => c.Key == component);

    private void Texts(YearItem row, IReadOnlyList<CarryOverPart> parts, bool isJoined)
    {
        foreach (var group in parts.SelectMany(p => p.Answers.Select(a => (Part: p, Answer: a))).GroupBy(a => a.Answer.ComponentKey).ToList())
        {
            if (!Has(group.Key))
            {
                foreach (var (part, answer) in group)
                {
                    row.Review = CarryOverText.Added(row.Review, words.Orphan(part, answer));
                    act.Db.Remove(answer);
                }
            }
            else if (group.Count() == 1)
            {
                group.Single().Answer.YearItemId = row.Id;
            }
            else
            {
                Join([.. group], row);
            }
        }

        if (isJoined)
        {
            row.Review = CarryOverText.Added(row.Review, CarryOverText.Joined(parts));
        }
    }

    /// <summary>Rows of one table follow one another. Those of a table that the item does not have, and those that waited aside where others are shown now, become text for a person to look at.</summary>
    private void Tables(YearItem row, IReadOnlyList<CarryOverPart> parts)
    {
        var form = RulePackLibrary.Shipped.FormOf(target);
        var live = CarryOverPart.LiveIn(target, parts);
        var place = 0;
        foreach (var (part, one) in parts.SelectMany(p => p.Rows.Select(r => (p, r))))
        {
            if (form?.Table(one.TableKey) is not null && (!part.SetsAside(one.TableKey) || live.Contains(one.TableKey)))
            {
                (one.YearItemId, one.Place) = (row.Id, ++place);
            }
            else
            {
                row.Review = CarryOverText.Added(row.Review, CarryOverText.Row(part, one));
                act.Db.Remove(one);
            }
        }

        row.LiveTables = live;
    }

    /// <summary>One answer for all, each text below the title of the item it was written for; a person has to look at it again.</summary>
    private void Join(IReadOnlyList<(CarryOverPart Part, ComponentAnswer Answer)> all, YearItem row)
    {
        var kept = all.FirstOrDefault(a => a.Answer.YearItemId == row.Id).Answer ?? all[0].Answer;
        var isNil = all.All(a => a.Answer.IsNil);
        var (thai, english) = isNil ? (kept.TextTh, kept.TextEn) : (CarryOverText.Under(all, a => a.TextTh, p => p.Item.Title, "ไม่มี"), CarryOverText.Under(all, a => a.TextEn, p => p.Item.TitleEn, "None"));
        (kept.YearItemId, kept.TextTh, kept.TextEn, kept.IsNil, kept.ConfirmedBy) = (row.Id, thai, english, isNil, null);
        foreach (var (_, answer) in all.Where(a => a.Answer != kept))
        {
            act.Db.Remove(answer);
        }
    }

    private static void Facts(YearItem row, IReadOnlyList<CarryOverPart> parts, bool isJoined)
    {
        var rows = parts.Select(p => p.Row).ToList();
        row.UnitId ??= rows.Select(r => r.UnitId).FirstOrDefault(u => u is not null);
        row.DueOn = rows.Min(r => r.DueOn);
        if (!isJoined)
        {
            var only = parts.FirstOrDefault(p => !p.IsEmpty)?.Row ?? row;
            (row.CoversFrom, row.CoversTo, row.Progress) = (only.CoversFrom, only.CoversTo, only.Progress);
            (row.PublishedAt, row.Prominence, row.EmbargoUntil) = (only.PublishedAt, only.Prominence, only.EmbargoUntil);
            return;
        }

        row.Progress = CarryOverText.Progress(parts);
        var isOneTime = rows.Select(r => (r.CoversFrom, r.CoversTo)).Distinct().Count() == 1;
        if (!isOneTime)
        {
            (row.CoversFrom, row.CoversTo) = (null, null);
        }

        Visible(row, [.. parts.Where(p => !p.IsEmpty).Select(p => p.Row)]);
    }

    /// <summary>The parts are of one tier: all out, all waiting for a day (the last one counts), or none.</summary>
    private static void Visible(YearItem row, List<YearItem> rows)
    {
        var isRestricted = rows.Exists(r => r.Prominence == Prominence.Restricted);
        LocalDate? waits = rows.Max(r => r.Prominence == Prominence.EmbargoUntil ? r.EmbargoUntil : null);
        row.PublishedAt = rows.Exists(r => r.PublishedAt is null) ? null : rows.Max(r => r.PublishedAt);
        (row.Prominence, row.EmbargoUntil) = row.PublishedAt is null
            ? (isRestricted ? Prominence.Restricted : Prominence.Internal, (LocalDate?)null)
            : waits is { } day ? (Prominence.EmbargoUntil, day) : (Prominence.Public, null);
    }
}
