"""The customers, the people on their side, and the products."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam

from sales.opportunity import Account, Contact, Product
from storage.schema import accounts, contacts, products
from storage.scope import columns
from storage.subject import Subject, names

_BY_ID = columns(accounts, "id", "name").where(accounts.c.id == bindparam("number"))


def name_key(name: str) -> str:
    """Return what two spellings of one name share: no case, no spaces."""
    return "".join(name.casefold().split())[:200]


class Accounts(Subject):
    """Reads and keeps accounts, contacts and products."""

    def get(self, account_id: int) -> Account:
        """Return an account of the workspace; the id comes from a row, so it is there."""
        row = self.scope.one(_BY_ID, number=account_id)
        return Account(**row._asdict())  # type: ignore[union-attr]

    def named(self, name: str) -> Account | None:
        """Return the account of that name, whatever its case and spaces."""
        query = self.scope.columns(accounts, "id", "name").where(accounts.c.name_key == name_key(name))
        row = self.scope.one(query)
        return Account(**row._asdict()) if row else None

    def ensure(self, name: str, details: dict[str, Any] | None = None) -> Account:
        """Return the account of that name; write it down first where there is none, once even if two do at once."""
        if found := self.named(name):
            return found
        account = Account(id=self.scope.next_number("accounts"), name=name)
        row = {"id": account.id, "name": name, "name_key": name_key(name), "details": details}
        written = self.scope.add_unless_there(accounts, row)
        return account if written else self.named(name) or account

    def contacts(self, account_id: int) -> Sequence[Contact]:
        """Return the people known on the customer's side."""
        query = self.scope.columns(contacts, *names(Contact)).where(contacts.c.account_id == account_id)
        return [Contact(**row._asdict()) for row in self.scope.all(query.order_by(contacts.c.id))]

    def meet(self, account_id: int, name: str | None, role: str | None, *, decides: bool = False) -> None:
        """Keep a person on the customer's side; one who is known by the name or the role is filled in."""
        for known in self.contacts(account_id):
            if (name and known.name == name) or (known.name is None and role and known.role == role):
                filled = {"name": name or known.name, "role": role or known.role, "decides": decides or known.decides}
                self.scope.change(contacts, contacts.c.id == known.id, filled)
                return
        number = self.scope.next_number("contacts")
        row = {"id": number, "account_id": account_id, "name": name, "role": role, "decides": decides}
        self.scope.add(contacts, row)

    def product(self, name: str) -> Product | None:
        """Return the product of that name, whatever its case and spaces."""
        row = self.scope.one(self.scope.columns(products, *names(Product)).where(products.c.name_key == name_key(name)))
        return Product(**row._asdict()) if row else None

    def ensure_product(self, name: str, list_price: Any = None, currency: str | None = None) -> Product:
        """Return the product of that name; write it down first where there is none."""
        if found := self.product(name):
            return found
        product = Product(id=self.scope.next_number("products"), name=name, list_price=list_price, currency=currency)
        row = {"name_key": name_key(name), **{n: getattr(product, n) for n in names(Product)}}
        written = self.scope.add_unless_there(products, row)
        return product if written else self.product(name) or product
