using System.Globalization;
using Prongsai.Accounts.Domain;
using Prongsai.Organization.Contracts;

namespace Prongsai.Accounts.Features.People;

/// <summary>Login names proposed for people of the staff list: the office e-mail, else the given name, with so much of the family name as tells two apart.</summary>
internal static class UsualLogin
{
    /// <param name="taken">Keys in use already; that of the proposal is added.</param>
    /// <returns>Empty when nothing usable can be made of the name.</returns>
    public static string Of(OfficePerson person, ISet<string> taken)
    {
        var letters = Letters(person.FamilyName);
        var names = Enumerable.Range(0, letters.Count + 1).Select(n => n == 0 ? person.GivenName : $"{person.GivenName}.{string.Concat(letters.Take(n))}");
        return (person.Email is { } email ? names.Prepend(email) : names)
            .FirstOrDefault(name => LoginName.IsUsable(name) && LoginName.Key(name) is { } key && taken.Add(key)) ?? "";
    }

    /// <summary>Letters with the vowels and tone marks that stand on them.</summary>
    private static List<string> Letters(string name)
    {
        var letters = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(name); each.MoveNext();)
        {
            letters.Add(each.GetTextElement());
        }

        return letters;
    }
}
