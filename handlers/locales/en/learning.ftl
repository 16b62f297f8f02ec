ask-another = Another of yours
filed-product = Product: { $product }
nickname-learnt = From now on “{ $nickname }” means *{ $name }*.
button-forget = Forget
nickname-forgotten = Forgotten: “{ $nickname }” means nobody again.
nickname-gone = “{ $nickname }” means somebody else by now, or nobody. I changed nothing.
nickname-not-yours = { $who } taught me this. Only { $who }, a manager or an admin can make me forget it.
